import { expect, it } from 'vitest'
import { readLedger } from '@/lib/site/ledger/ledger'
import { publicAddresses } from '@/lib/site/reader'
import { few } from '../own-content'
import { publicPages } from './output'

/** Every address that was ever public, against the site as it was built. */
it('every address of the ledger has its page, a redirect to one, or is gone', async () => {
  const { ledger, problems } = await readLedger('content', 'content')
  const { moved, gone, problems: lost } = publicAddresses(ledger)
  expect([...problems, ...lost]).toEqual([])
  const files = new Set(publicPages.map(({ url }) => url))
  const led = new Set(moved.filter(({ to }) => files.has(to)).map(({ from }) => from))
  const unanswered = ledger.entries.filter(({ url }) => !files.has(url) && !led.has(url) && !gone.includes(url))
  expect(ledger.entries.length).toBeGreaterThan(few(100))
  expect(unanswered).toEqual([])
  expect(moved.filter(({ from, to }) => files.has(from) || !files.has(to))).toEqual([])
  expect(gone.filter((url) => files.has(url))).toEqual([])
})
