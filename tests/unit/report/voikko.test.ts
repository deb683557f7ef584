import { describe, expect, it } from 'vitest'
import { openVoikko } from '@/lib/text/voikko'

/** With the real speller, where it is installed: the report does without it and says so. */
const voikko = openVoikko()

describe.skipIf(!voikko)('Voikko', () => {
  it.each(['järjestöyhdyshenkilöille', 'hyvinvointialueella', 'Kuusamossa', 'sote-keskus'])('knows %s', (word) =>
    expect(voikko?.knows(word)).toBe(true),
  )
  it.each(['hyvinvontialue', 'helpomi', 'sotekeskus'])('does not know %s', (word) =>
    expect(voikko?.knows(word)).toBe(false),
  )
  it('suggests what was meant', () => {
    expect(voikko?.suggest('helpomi')).toContain('helpompi')
    expect(voikko?.suggest('xqzxqzxqz')).toEqual([])
  })
  it.each(['tehdään', 'annettiin', 'kerrotaan'])('%s is a passive', (word) =>
    expect(voikko?.isPassive(word)).toBe(true),
  )
  it.each(['kuntaan', 'rantaan', 'Ouluun', 'tehty', 'xqz', ''])('%j is none', (word) =>
    expect(voikko?.isPassive(word)).toBe(false),
  )
})
