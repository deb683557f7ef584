import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readWordLists } from '@/lib/content/singletons'
import { formatProblem } from '@/lib/content/source/problem'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sanasto-'))
  mkdirSync(join(dir, 'sanasto'))
})
afterEach(() => rmSync(dir, { recursive: true }))

type Name = 'synonyymit' | 'sanat' | 'termit'
const read = (name: Name, text: string | Buffer) => {
  writeFileSync(join(dir, `sanasto/${name}.yml`), text)
  return readWordLists(dir, 'content')
}
const messages = async (name: Name, text: string | Buffer) =>
  (await read(name, text)).problems.map((problem) => formatProblem(problem).replace(`content/sanasto/${name}.yml`, ''))

describe('word lists', () => {
  it('reads groups and single words, comments aside', async () => {
    const { lists, problems } = await read(
      'synonyymit',
      '# Selitys\ngroups:\n  - budjetti, talousarvio\n  - sote-keskus , sosiaali- ja terveyskeskus\n',
    )
    expect(problems).toEqual([])
    expect(lists.synonyms).toEqual([
      ['budjetti', 'talousarvio'],
      ['sote-keskus', 'sosiaali- ja terveyskeskus'],
    ])
    expect((await read('sanat', 'words:\n  - POPsote\n  - Ii, Iissä\n')).lists.words).toEqual([
      ['POPsote'],
      ['Ii', 'Iissä'],
    ])
  })

  it('reads words alone and words with their other forms', async () => {
    const { terms, problems } = await read(
      'termit',
      'terms:\n  - right: Pohde\n    forms: Pohtee*\n    wrong: POHDE, POHTEE*\n  - right: hyte\n  - right: Ihimiset.fi\n    wrong: kehä-yö*, kehä yö*\n',
    )
    expect(problems).toEqual([])
    expect(terms).toEqual([
      { right: 'Pohde', forms: ['Pohtee*'], wrong: ['POHDE', 'POHTEE*'] },
      { right: 'hyte', forms: [], wrong: [] },
      { right: 'Ihimiset.fi', forms: [], wrong: ['kehä-yö*', 'kehä yö*'] },
    ])
  })

  it('is empty where there is none, and where a file or its list is empty', async () => {
    const empty = { lists: { synonyms: [], words: [] }, terms: [], problems: [] }
    expect(await readWordLists(join(dir, 'muu'), 'content')).toEqual(empty)
    expect(await read('termit', '')).toEqual(empty)
    expect(await read('sanat', 'words: []\n')).toEqual(empty)
  })

  it('what is wrong is left out, and the rest is there', async () => {
    const { terms } = await read('termit', 'terms:\n  - wrong: HYTE\n  - right: sote\n    forms: "*"\n')
    expect(terms).toEqual([{ right: 'sote', forms: [], wrong: [] }])
    expect((await read('sanat', 'words:\n  - a\n  - sote\n')).lists.words).toEqual([['sote']])
  })

  const pair =
    'Kirjoita vähintään kaksi sanaa ja erota ne pilkulla: budjetti, talousarvio; luku tai yksi kirjain ei ole sana.'
  const twice = 'Poista toinen tai yhdistä rivit.'
  const groups =
    'Kirjoita alkuun rivi «groups:» ja sen alle kukin ryhmä omalle rivilleen muodossa «  - budjetti, talousarvio».'
  it.each<[string, readonly (string | RegExp)[]]>([
    ['groups:\n  - yksi\n', [`:2 groups: Arvo «yksi» ei ole oikeassa muodossa. ${pair}`]],
    ['groups:\n  - yksi,\n', [`:2 groups: Arvo «yksi,» ei ole oikeassa muodossa. ${pair}`]],
    ['groups:\n  - sana, 2021\n', [`:2 groups: Arvo «sana, 2021» ei ole oikeassa muodossa. ${pair}`]],
    ['groups:\n  - sana, a\n', [`:2 groups: Arvo «sana, a» ei ole oikeassa muodossa. ${pair}`]],
    ['groups:\n  - a b, c d\n  - muu, A B\n', [`:3 groups: Sana «A B» on jo rivillä 2. ${twice}`]],
    ['groups:\n  - ab, cd, AB\n', [`:2 groups: Sana «AB» on jo rivillä 2. ${twice}`]],
    ['groups:\n  - ab, cd\n  - ab, cd\n', [':3 groups: Arvo «ab, cd» on luettelossa kahdesti. Poista toinen.']],
    ['groups:\n  - 2021\n', [/^:2 groups: Arvo «2021» luetaan numeroksi/]],
    ['groups:\n  - sana, toinen # miksi\n', [/^:2 tiedosto: Merkki # ja sen jälkeinen «miksi» jäisivät pois arvosta/]],
    ['avain: arvo\n', [':1 avain: Kenttää «avain» ei ole. Mahdolliset nimet: «groups».']],
    ['groups: budjetti, talousarvio\n', [/^:1 groups: Tähän kuuluu luettelo, mutta siinä on yksi arvo/]],
    ['groups:\n  - [sana, toinen\n', [/^:2 tiedosto: Arvo alkaa merkillä, jolla on erikoismerkitys\. /]],
    // As the lists were written before they had fields.
    ['- [budjetti, talousarvio]\n', [`:1 tiedosto: Tietokenttiä ei ole. ${groups}`]],
    [
      'groups:\n  - [budjetti, talousarvio]\n',
      [
        /^:2 groups: Luettelossa on luettelo\. Kirjoita yksi arvo kullekin riville\. .*erotettuina: budjetti, talousarvio/,
      ],
    ],
  ])('tells what is wrong with synonyms in %j', async (text, told) => {
    expect(await messages('synonyymit', text)).toEqual(told.map(asExpected))
  })

  it.each<[string, readonly (string | RegExp)[]]>([
    ['words:\n  - sote\n  - POPsote, Sote\n', [`:3 words: Sana «Sote» on jo rivillä 2. ${twice}`]],
    ['words:\n  - x\n', [/^:2 words: Arvo «x» ei ole oikeassa muodossa\. Kirjoita sana .*: Omaolot, Omaolojen/]],
    ['- POPsote\n', [/^:1 tiedosto: Tietokenttiä ei ole\. Kirjoita alkuun rivi «words:» .* « {2}- Kanta»\.$/]],
  ])('tells what is wrong with words in %j', async (text, told) => {
    expect(await messages('sanat', text)).toEqual(told.map(asExpected))
  })

  it.each<[string, readonly (string | RegExp)[]]>([
    ['avain: arvo\n', [':1 avain: Kenttää «avain» ei ole. Mahdolliset nimet: «terms».']],
    ['terms:\n  - right: hyte\n  - [x\n', [/^:3 tiedosto: Arvo alkaa merkillä, jolla on erikoismerkitys\. /]],
    ['terms:\n  - right: hyte\n    wrnog: HYTE\n', [':3 terms.wrnog: Kenttää «wrnog» ei ole. Tarkoititko «wrong»?']],
    [
      'terms:\n  - wrong: HYTE\n',
      [/^:2 terms\.right: Pakollinen kohta «Oikea kirjoitusasu» puuttuu\. Lisää rivi «right: …»/],
    ],
    [
      'terms:\n  - right: hyte\n  - right: sote\n  - right: hyte\n',
      [`:4 terms.right: Sana «hyte» on jo rivillä 2. ${twice}`],
    ],
    [
      'terms:\n  - right: sote\n    wrong: SOTE*, Sote\n  - right: Sote\n',
      [`:4 terms.right: Sana «Sote» on jo rivillä 3. ${twice}`],
    ],
    ['terms:\n  - right: 2021\n', [/^:2 terms\.right: Arvo «2021» luetaan numeroksi/]],
    ["terms:\n  - right: '2021'\n", [/^:2 terms\.right: Arvo «2021» ei ole oikeassa muodossa\. Kirjoita yksi nimi/]],
    ['terms:\n  - right: hyte, sote\n', [/^:2 terms\.right: Arvo «hyte, sote» .*kohtiin «forms» ja «wrong»/]],
    [
      'terms:\n  - right: hyte\n    wrong: "*"\n',
      [/^:3 terms\.wrong: Arvo «\*» ei ole oikeassa muodossa\. .*merkin \*/],
    ],
    ['terms:\n  - right: hyte\n    wrong: HY*TE\n', [/^:3 terms\.wrong: Arvo «HY\*TE» ei ole oikeassa muodossa/]],
    ['terms:\n  - right: hyte\n    wrong: "(a+)+$"\n', [/^:3 terms\.wrong: Arvo «\(a\+\)\+\$» ei ole oikeassa/]],
    // As the list was written before it had fields.
    [
      '- oikein: sote-keskus\n  väärin: [sotekesku*]\n',
      [
        /^:1 tiedosto: Tietokenttiä ei ole\. Kirjoita alkuun rivi «terms:» .*« {2}- right: sote-keskus».*« {4}wrong: sotekesku\*, /,
      ],
    ],
    [
      'terms:\n  - right: hyte\n    wrong: [HYTE*]\n',
      [/^:3 terms\.wrong: Tähän kuuluu yksi arvo, mutta siinä on luettelo\. .*pilkuin erotettuina: sotekesku\*, /],
    ],
    [
      'terms:\n  - hyte\n',
      [/^:2 terms: Tähän kuuluu monta kohtaa.*«right», «forms» ja «wrong»\. .*pelkkä oikea riittää\.$/],
    ],
  ])('tells what is wrong with terms in %j', async (text, told) => {
    expect(await messages('termit', text)).toEqual(told.map(asExpected))
  })

  it('a file that is not UTF-8 is told as such', async () =>
    expect((await messages('termit', Buffer.from([0x2d, 0x20, 0xe4, 0xe4]))).join('\n')).toContain('UTF-8'))
})

const asExpected = (message: string | RegExp) =>
  typeof message === 'string' ? message : expect.stringMatching(message)
