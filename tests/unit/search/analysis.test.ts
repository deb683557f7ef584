import { describe, expect, it } from 'vitest'
import { irregularForms } from '@/lib/search/build/analyser'
import { analyse } from '@/lib/search/build/analysis'
import { openVoikko, voikkoInstall } from '@/lib/text/voikko'

/** With the real analyser: the tests demand it (`npm test` installs it), since without it search would be half blind. */
const voikko = openVoikko()
const read = (word: string) => {
  if (!voikko) throw new Error(`Voikkoa ei ole: ${voikkoInstall}`)
  return analyse(word, voikko.read)
}
const parts = (word: string) => read(word).parts.map(({ base }) => base)

describe('analyse', () => {
  it.each([
    ['kuntien', ['kunta']],
    ['töissä', ['työ']],
    ['hampaiden', ['hammas']],
    ['Limingassa', ['Liminka']],
    ['perhekeskuksessa', ['perhekeskus']],
    ['kuntansa', ['kunta']],
    ['hyte-kertoimen', ['hyte-kerroin']],
    ['THL:n', ['THL']],
    ['vårdcentralen', ['vårdcentralen']],
  ])('%s is a form of %j', (word, bases) => {
    expect(read(word).bases).toEqual(bases)
  })

  it('gives the parts of a compound in their base forms, with the form they have in it', () => {
    expect(read('lastensuojelun').parts).toEqual([
      { base: 'lapsi', form: 'lasten' },
      { base: 'suojelu', form: 'suojelun' },
      { base: 'suojella', form: '' },
    ])
    expect(parts('hyvinvointialueella')).toEqual(expect.arrayContaining(['hyvinvointi', 'alue']))
    expect(parts('terveydenhuollon')).toEqual(expect.arrayContaining(['terveys', 'huolto']))
    expect(parts('sote-keskukseen')).toEqual(expect.arrayContaining(['sote', 'keskus']))
  })

  it('gives the verb that a noun is derived from', () => {
    expect(parts('rekrytointi')).toContain('rekrytoida')
  })

  it('gives both readings of a form that has two', () => {
    expect(read('vaalit').bases.toSorted()).toEqual(['vaali', 'vaalia'])
  })
})

describe('irregularForms', () => {
  const forms = (noun: string) => irregularForms(noun, (word) => voikko?.read(word) ?? [])

  it.each([
    ['hammas', 'hampaat'],
    ['käsi', 'kadet'],
    ['työ', 'toissa'],
    ['tie', 'teilla'],
    ['vesi', 'vedessa'],
    ['mies', 'miehet'],
    ['kunta', 'kunnissa'],
  ])('%s has %s', (noun, form) => {
    expect(forms(noun)).toContain(form)
  })

  it('leaves out what begins as the word does, and what is no form of it', () => {
    expect(forms('keskus')).toEqual([])
    expect(forms('koulu')).toEqual([])
  })
})
