import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { completed, finnish, plainer } from '@/lib/editors/forms/finnish'

/** What the editing forms say. */

type Texts = { readonly [key: string]: string | Texts }
const read = (locale: string): Texts =>
  JSON.parse(readFileSync(`node_modules/@sveltia/cms/locales/${locale}.json`, 'utf8'))
const textsOf = (texts: Texts): readonly string[] =>
  Object.values(texts).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)))
const keysOf = (texts: Texts, before = ''): readonly string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value, `${before}${key}.`),
  )

it('says in Finnish all that an editor may see; only what tells of a wrong configuration is in English', () => {
  const there = new Set(keysOf(completed(read('fi'))))
  const missing = keysOf(read('en-US')).filter((key) => !there.has(key))
  expect(missing.filter((key) => !/^config\.(error|warning)\./.test(key))).toEqual([])
})

it('puts in nothing that the package does not have, and leaves its own words', () => {
  const known = new Set(keysOf(read('en-US')))
  expect([...Object.keys(finnish), ...Object.keys(plainer)].filter((key) => !known.has(key))).toEqual([])
  const texts: Texts = { folders: 'Omat kansiot', status: { live: 'Julki' } }
  expect(completed(texts, { folders: 'Kansiot', 'status.deploying': 'Julkaistaan' }, {})).toEqual({
    folders: 'Omat kansiot',
    status: { live: 'Julki', deploying: 'Julkaistaan' },
  })
})

it('uses no developer’s word where an editor reads', () => {
  const { config: _config, open_authoring: _forks, prefs: _preferences, ...seen } = completed(read('fi'))
  expect(
    textsOf(seen).filter((text) => /token|repositori|as+et+[ie]|slug|singleton|merkin[nt]|kokoelm/i.test(text)),
  ).toEqual([])
  expect(completed({ a: 'Hae assetteja säilöstä', b: 'Valitse repositorion kansio. Assetti' }, {}, {})).toEqual({
    a: 'Hae tiedostoja säilöstä',
    b: 'Valitse säilön kansio. Tiedosto',
  })
  expect(completed({ a: 'Merkintää ei ole kokoelmassa', b: 'Takaisin kokoelmaan, pistemerkinnän' }, {}, {})).toEqual({
    a: 'Sivua ei ole sisältölajissa',
    b: 'Takaisin sisältölajiin, pistemerkinnän',
  })
})
