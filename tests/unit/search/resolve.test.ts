import { describe, expect, it } from 'vitest'
import { plan } from '@/components/elements/search/engine/plan'
import { fakeIndex } from './fake-index'

const index = () =>
  fakeIndex([
    ['kunta', 'kunnan kunnassa kuntien', 'a b'],
    ['kunto', 'kunnon kuntoa', 'c'],
    ['hyvinvointialue', 'hyvinvointialueella', 'a'],
    ['hyvinvointi', 'hyvinvoinnin', 'b'],
    ['lapsi', 'lasten lapset', 'b'],
    ['suojelu', 'suojelun', 'd'],
    ['työ', 'töissä työn', 'a'],
    ['vaali', 'vaalit vaalia', 'a'],
    ['vaalia', 'vaalii', 'c'],
    ['sote-keskus', 'sotekeskuksessa', 'a b'],
    ['keskus', 'keskuksessa', 'a b'],
    ['sote', '', 'a b'],
    ['Ii', 'Iin', 'e'],
    ['Liminka', 'Limingan', 'e'],
    ['perhekeskus', 'perhekeskuksen', 'f'],
  ])

const read = async (text: string, asTyped = false) => {
  const { words, readAs } = await plan(text, index(), asTyped)
  return {
    searched: words.map(({ alternatives }) => alternatives.map((some) => some.join('+')).join('|')),
    readAs,
    words,
  }
}

describe('what a word is searched by', () => {
  it.each([
    ['kunta', 'kunta', 'a base form'],
    ['kuntien', 'kunta', 'a form that some page has'],
    ['töissä', 'tyo', 'a form that begins with other letters'],
    ['toissa', 'tyo', 'the same without its dots'],
    ['vaalit', 'vaali', 'a form of one word, though another begins alike'],
    ['vaalia', 'vaalia', 'a base form before a form of another'],
    ['perhekeskuksissa', 'perhekeskus', 'a form that no page has'],
    ['Iistä', 'ii', 'a short name with an ending'],
    ['Limingassa', 'liminka', 'a stem whose consonants change'],
    ['hyvinv', 'hyvinvointialue|hyvinvointi', 'a word being typed'],
    ['lastensuojelu', 'lapsi+suojelu', 'a compound of two known words'],
    ['sotekeskus', 'sotekeskus', 'a compound written without its hyphen'],
  ])('%s → %s: %s', async (typed, searched) => {
    expect((await read(typed)).searched).toEqual([searched])
  })

  it('reads a typing error as the nearest word and says so in full spelling', async () => {
    const { searched, readAs } = await read('hyvinvontialue')
    expect(searched).toEqual(['hyvinvointialue'])
    expect(readAs).toBe('hyvinvointialue')
  })

  it('says the whole query as it was read', async () => {
    expect((await read('kunta hyvinvontialue')).readAs).toBe('kunta hyvinvointialue')
  })

  it('mends nothing when the reader wants it as typed', async () => {
    const { searched, readAs, words } = await read('hyvinvontialue', true)
    expect(searched).toEqual(['hyvinvointialue|hyvinvointi'])
    expect(readAs).toBeUndefined()
    expect(words[0]?.known).toBe(false)
  })

  it.each(['pizza', 'kissa', 'xy', 'avaruusraketti'])('does not know %s', async (typed) => {
    const { words } = await read(typed)
    expect(words.map(({ known }) => known)).toEqual([false])
  })

  it('finds two words as the compound they make, and also apart', async () => {
    expect((await read('sote keskus')).searched).toEqual(['sotekeskus|sote+keskus'])
  })

  it('leaves function words out unless there is nothing else', async () => {
    expect((await read('mikä on kunta')).searched).toEqual(['kunta'])
    expect((await read('mikä on')).words).toHaveLength(2)
  })
})
