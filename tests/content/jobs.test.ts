import { expect, test } from 'vitest'
import { checkSite } from '@/lib/site/check-site'
import { copyGood } from './helpers'

/** What is wrong with the good content's old notice, which closes on 30.6.2021, on another day. */
const fieldsOn = async (today: string) => {
  const { problems } = await checkSite({ ...copyGood(), today })
  return problems.filter(({ file }) => file.endsWith('2021-06-01-tekijoita.md')).map(({ field }) => field)
}

test('employer, place and a way to apply are needed through the day of closing, and not after', async () => {
  expect(await fieldsOn('2021-06-30')).toEqual(['employer', 'municipality', 'applyUrl'])
  expect(await fieldsOn('2021-07-01')).toEqual([])
})
