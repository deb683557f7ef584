import { describe, expect, it } from 'vitest'
import { showHit } from '@/components/elements/search/engine/excerpt'
import { allPieces, type PageText, packWords, unpackWords } from '@/lib/search/index-files'
import type { Excerpt } from '@/lib/search/types'

const shown = (excerpt: Excerpt) => excerpt.map((part) => (part.match ? `[${part.text}]` : part.text)).join('')

const texts: Pick<PageText, 'title' | 'blocks'> = {
  title: 'Kuntien uusi alue',
  blocks: [
    { text: 'Tiivistelmä kertoo asian.' },
    { text: 'Ensimmäinen lause on pitkä ja kertoo esim. Oulun kunnista. Toinen lause puhuu muusta.' },
    { text: 'Väliotsikko', id: 'vali' },
    { text: 'Kolmas «kunta», jossa on väkeä.' },
  ],
}
const bases = new Map(['kuntien', 'kunnista', 'kunta'].map((form) => [form, new Set(['kunta'])]))
const page: PageText = {
  url: '/x/',
  type: 'uutinen',
  date: '2021-07',
  ...texts,
  words: packWords(allPieces(texts), bases),
}

describe('showHit', () => {
  const hit = showHit(page, [['kunta']], '/alla')

  it('marks exactly the words, without the signs around them', () => {
    expect(shown(hit.title)).toBe('[Kuntien] uusi alue')
    expect(shown(hit.parts[0]?.excerpt ?? [])).toBe('Kolmas «[kunta]», jossa on väkeä.')
  })

  it('says the language of a page that has one', () => {
    expect(showHit({ ...page, lang: 'en' }, [['kunta']], '').lang).toBe('en')
    expect(hit).not.toHaveProperty('lang')
  })

  it('shows whole sentences, joined while they are short', () => {
    expect(shown(hit.excerpt)).toBe(
      'Ensimmäinen lause on pitkä ja kertoo esim. Oulun [kunnista]. Toinen lause puhuu muusta.',
    )
  })

  it('shows no cells, links of lists or beginnings of lists: the summary says more', () => {
    const blocks = [
      'Tiivistelmä.',
      'Kainuun strategia',
      'Strategiat ovat:',
      '21.11.2023',
      'Katso strategia.',
      'Lopuksi.',
    ]
    const of = (texts: readonly string[]) => {
      const listed = { title: 'Alueet', blocks: texts.map((text) => ({ text })) }
      const forms = ['strategia', 'strategiat', 'strategia.'].map((form) => [form, new Set(['strategia'])] as const)
      return { ...page, ...listed, words: packWords(allPieces(listed), new Map(forms)) }
    }
    const shownOf = (texts: readonly string[]) => shown(showHit(of(texts), [['strategia']], '').excerpt)
    expect(shownOf(blocks.slice(0, 4))).toBe('Tiivistelmä.')
    expect(shownOf(blocks)).toBe('Katso [strategia]. Lopuksi.')
  })

  it('links to the heading under which the word stands', () => {
    expect(hit.parts.map(({ url, title }) => [url, title])).toEqual([['/alla/x/#vali', 'Väliotsikko']])
  })

  it('gives address, type and date', () => {
    expect(hit).toMatchObject({ url: '/alla/x/', type: 'uutinen', date: '2021-07' })
  })

  it('shows the summary when nothing in the text was searched for', () => {
    expect(shown(showHit(page, [['muu']], '').excerpt)).toBe('Tiivistelmä kertoo asian.')
  })
})

describe('packWords', () => {
  it('comes back as it was, repeated words and several base forms too', () => {
    const pieces = ['Töissä', 'kuntien', '–', 'töissä,', 'laki-']
    const basesOf = new Map([
      ['toissa', new Set(['tyo'])],
      ['kuntien', new Set(['kunta', 'alue'])],
    ])
    const packed = packWords(pieces, basesOf)
    expect(unpackWords(packed, pieces)).toEqual([['tyo'], ['kunta', 'alue'], [], ['tyo'], []])
  })
})
