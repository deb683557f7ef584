import { expect, test } from 'vitest'
import { isProduction } from '@/lib/run/environment'

const production = (origin: string) => isProduction({ SITE_ORIGIN: origin })

test.each([
  'https://popsote.fi',
  'https://POPsote.fi:8443/',
  'https://esimerkki.example.popsote.fi',
  'https://testi.fi',
  'https://example-sote.fi',
  'https://localhost.fi',
  'https://193.166.3.2',
  // Not addresses: whoever wrote them meant to publish.
  'popsote.fi',
  'popsote.fi:443',
])('a site at %s is to be published', (origin) => {
  expect(production(origin)).toBe(true)
})

test.each([
  'https://example.fi',
  'https://www.example.com.',
  'https://EXAMPLE.org',
  'https://sote.example',
  'https://popsote.test',
  'https://a.invalid',
  'http://localhost:3000',
  'http://popsote.localhost',
  'http://127.0.0.1:3000',
  'http://127.1',
  'http://[::1]:3000',
])('a site at %s is a trial', (origin) => {
  expect(production(origin)).toBe(false)
})

test('without an origin nothing is published', () => {
  expect([isProduction({}), production(''), production(' ')]).toEqual([false, false, false])
})
