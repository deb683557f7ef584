import { describe, expect, it } from 'vitest'
import { packHit } from '@/lib/search/hit-address'
import { type Fragment, showHit } from '@/lib/search/query/excerpt'
import type { Excerpt } from '@/lib/search/types'

const text =
  'Kuntien uusi alue. ¶ Tiivistelmä kertoo asian. ¶ Ensimmäinen lause on pitkä ja kertoo esim. Oulun kunnista. Toinen lause puhuu muusta. ¶ Väliotsikko. ¶ Kolmas «kunta», jossa on väkeä. ¶'
const visible = text.split(' ')
const at = (piece: string) => visible.indexOf(piece)

const fragment: Fragment = {
  url: packHit({
    url: '/x/',
    type: 'uutinen',
    date: '2021-07',
    length: visible.length,
    places: [[0, at('kunnista.'), at('«kunta»,')], [at('asian.')]],
  }),
  content: `${text} kunta0 asia0`,
  meta: { title: 'Kuntien uusi alue' },
  anchors: [{ id: 'vali', text: 'Väliotsikko', location: at('Väliotsikko.') }],
}
const shown = (excerpt: Excerpt) => excerpt.map((part) => (part.match ? `[${part.text}]` : part.text)).join('')

describe('showHit', () => {
  const hit = showHit(fragment, [[visible.length]], '/alla')

  it('marks exactly the words, without the signs around them', () => {
    expect(shown(hit.title)).toBe('[Kuntien] uusi alue')
    expect(shown(hit.parts[0]?.excerpt ?? [])).toBe('Kolmas «[kunta]», jossa on väkeä.')
  })

  it('shows whole sentences, joined while they are short, and never a hidden word', () => {
    expect(shown(hit.excerpt)).toBe(
      'Ensimmäinen lause on pitkä ja kertoo esim. Oulun [kunnista]. Toinen lause puhuu muusta.',
    )
    expect(JSON.stringify(hit)).not.toMatch(/[¶~]|kunta0|asia0/)
  })

  it('links to the heading under which the word stands', () => {
    expect(hit.parts.map(({ url, title }) => [url, title])).toEqual([['/alla/x/#vali', 'Väliotsikko']])
  })

  it('gives address, type and date', () => {
    expect(hit).toMatchObject({ url: '/alla/x/', type: 'uutinen', date: '2021-07' })
  })

  it('shows the summary when the words are in the title alone', () => {
    expect(shown(showHit(fragment, [[0]], '').excerpt)).toBe('Tiivistelmä kertoo asian.')
  })
})
