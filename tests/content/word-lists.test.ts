import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatProblem } from '@/lib/content/source/problem'
import { readWordLists } from '@/lib/content/source/word-lists'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sanasto-'))
  mkdirSync(join(dir, 'sanasto'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const read = (text: string, name = 'synonyymit.yml') => {
  writeFileSync(join(dir, 'sanasto', name), text)
  return readWordLists(dir, 'content')
}
const told = async (text: string, name?: string) => (await read(text, name)).problems.map(formatProblem)

describe('word lists', () => {
  it('reads groups and single words, comments aside', async () => {
    const { lists, problems } = await read(
      '# Selitys\n- [budjetti, talousarvio]\n- [sote-keskus, sosiaali- ja terveyskeskus]\n',
    )
    expect(problems).toEqual([])
    expect(lists.synonyms).toEqual([
      ['budjetti', 'talousarvio'],
      ['sote-keskus', 'sosiaali- ja terveyskeskus'],
    ])
    expect((await read('- POPsote\n- [Ii, Iissä]\n', 'sanat.yml')).lists.words).toEqual([['POPsote'], ['Ii', 'Iissä']])
  })

  it('is empty where there is none', async () => {
    expect((await readWordLists(join(dir, 'muu'), 'content')).lists).toEqual({ synonyms: [], words: [] })
  })

  it.each([
    ['- [yksi]\n', /synonyymit\.yml:1 .*ei ole toista sanaa/],
    ['- [a b, c d]\n- [muu, A B]\n', /:2 .*on jo rivillä 1/],
    ['- [sana, 2021]\n', /:1 .*ei ole sanaa/],
    ['avain: arvo\n', /:1 .*ei ole luettelo/],
    ['- [sana, toinen\n', /Riviä ei voi lukea/],
  ])('tells what is wrong in %j', async (text, message) => {
    expect((await told(text)).join('\n')).toMatch(message)
  })
})
