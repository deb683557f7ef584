import { expect, it } from 'vitest'
import { feedbackHref } from '@/lib/site/settings'

const partsOf = (href: string) => {
  const { protocol, pathname, searchParams } = new URL(href)
  return { to: protocol + pathname, subject: searchParams.get('subject'), body: searchParams.get('body') }
}

it('is a letter whose subject is the page, and whose text begins with its address and what to tell', () => {
  expect(partsOf(feedbackHref('palaute@example.fi', '/osallistu/'))).toEqual({
    to: 'mailto:palaute@example.fi',
    subject: 'Palaute: /osallistu/',
    body: 'https://popsote.fi/osallistu/\r\nMitä etsit? Mitä meni vikaan?\r\n',
  })
})

it('names no page where there is none, and has a subject of at most 120 characters', () => {
  expect(partsOf(feedbackHref('a@example.fi', undefined))).toMatchObject({
    subject: 'Palaute:',
    body: 'Mitä etsit? Mitä meni vikaan?\r\n',
  })
  expect(partsOf(feedbackHref('a@example.fi', `/${'a'.repeat(200)}/`)).subject).toHaveLength(120)
})

it('has nothing that an address in HTML or in a letter would not hold', () => {
  expect(feedbackHref('a@example.fi', '/osallistu/')).toMatch(
    /^mailto:a@example\.fi\?subject=[\w.~%-]+&body=[\w.~%-]+$/,
  )
})
