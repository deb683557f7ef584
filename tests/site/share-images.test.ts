import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { fixedUrls, thanksUrl } from '@/lib/schema/urls'
import { few } from '../own-content'
import { filesIn, publicPages, readPages } from './output'

/** The pictures for links to the site's pages, told from the addresses of its pages: the real site, and the trial site where much is hidden. */

const named = {
  ajankohtaista: 'uutinen',
  blogi: 'blogikirjoitus',
  popcast: 'jakso',
  tapahtumat: 'tapahtuma',
  hankkeet: 'hanke',
  tyopaikat: 'tyopaikka',
  osallistu: 'kutsu',
  ideat: 'idea',
  ilmoitukset: 'ilmoitus',
  uutiskirje: 'uutiskirje',
  alueet: 'alue',
  aiheet: 'aihe',
  paatoksenteko: 'toimielin',
  'paatoksenteko/kokoukset': 'kokous',
} as const
const isSection = (name: string): name is keyof typeof named => name in named

/** The picture of the page at `url`; none of its own for lists, archives and what has no document. */
const pictureOf = (url: string): readonly string[] => {
  const [first = '', ...rest] = url.split('/').slice(1, -1)
  const [section, [slug, ...below]] = rest[0] === 'kokoukset' ? [`${first}/kokoukset`, rest.slice(1)] : [first, rest]
  if ([...fixedUrls, thanksUrl].some((fixed) => fixed === url) || !url.endsWith('/') || below.length > 0) return []
  if (slug === undefined) return [`tietosivu-${section}.png`]
  return isSection(section) ? [`${named[section]}-${slug}.png`] : []
}

// `intros` are of information pages that stand on the address of a list.
describe.each([
  {
    folder: 'out',
    pages: publicPages,
    atLeast: few(60),
    intros: ['ideat', 'osallistu', 'paatoksenteko', 'popcast', 'tyopaikat', 'uutiskirje']
      .filter((page) => existsSync(`content/sivut/${page}.md`))
      .map((page) => `tietosivu-${page}.png`),
  },
  { folder: '.test/gate', pages: readPages('.test/gate'), atLeast: 8, intros: [] },
])('$folder', ({ folder, pages, atLeast, intros }) => {
  const files = filesIn(join(folder, 'og'))

  it('has a picture for each document with a page, one for the site, and no other', () => {
    const wanted = ['sivusto.png', ...intros, ...pages.flatMap(({ url }) => pictureOf(url))].sort()
    expect(wanted.length).toBeGreaterThan(atLeast)
    expect([...files].sort()).toEqual(wanted)
  })

  it.each(files)('%s is a PNG of 1200 × 630 pixels and at most 60 kB, with something in it', async (name) => {
    const file = join(folder, 'og', name)
    expect(statSync(file).size).toBeLessThanOrEqual(60_000)
    const picture = sharp(readFileSync(file))
    expect(await picture.metadata()).toMatchObject({ format: 'png', width: 1200, height: 630, hasAlpha: false })
    // Whatever is drawn, none of it is one colour.
    expect((await picture.stats()).entropy).toBeGreaterThan(0.5)
  })
})
