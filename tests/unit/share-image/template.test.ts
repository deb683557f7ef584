import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { ownColours, readColours } from '@/lib/outputs/share-image/colours'
import { type IndexedImage, paint, paintGround } from '@/lib/outputs/share-image/indexed-image'
import { type ShareFacts, shareMap } from '@/lib/outputs/share-image/share-images'
import { groundOf, headlineBox, type ImagePiece, type Look, textsOf } from '@/lib/outputs/share-image/template'
import { loadTypeface } from '@/lib/outputs/share-image/typeface'
import { contentOf, region } from '../documents'

const css = (name: string): string => readFileSync(`app/styles/${name}.css`, 'utf8')
const colours = readColours(css('site'), css('areas'))
const tiles = (col: number) => [
  { type: 'Municipality' as const, name: 'Kunta', short: 'Ku', col, row: 0 },
  { type: 'Municipality' as const, name: 'Kylä', short: 'Ky', col, row: 1 },
]
const regions = [
  region('lansi', { palette: 1, municipalities: tiles(0) }),
  region('ita', { palette: 2, municipalities: tiles(4) }),
]
const look: Look = {
  colours,
  map: shareMap(contentOf({ Region: regions })),
  strong: loadTypeface(700, -0.012),
  plain: loadTypeface(500),
}
const plainFacts: ShareFacts = {
  title: 'Rahoitus',
  section: 'Ajankohtaista',
  date: '4.8.2021',
  places: ['Länsi'],
  lit: [],
}
/** What a piece draws on its paper. */
const drawing = ({ svg }: ImagePiece): string => svg.replace(/^<svg[^>]*><rect[^>]*>/, '').replace('</svg>', '')
/** The whole picture in one drawing, its texts last. */
const draw = (facts: Partial<ShareFacts>, drawnAs = look): string => {
  const all = { ...plainFacts, ...facts }
  const texts = textsOf(all, drawnAs).map(drawing)
  return groundOf(all, drawnAs).svg.replace('</svg>', `${texts.join('')}</svg>`)
}

const own = ownColours(colours)
const coloursOf = ({ pixels, colours: palette }: IndexedImage): Buffer => {
  const all = new Int32Array(pixels.length)
  for (let at = 0; at < all.length; at += 1) all[at] = palette[pixels[at] ?? -1] ?? -1
  return Buffer.from(all.buffer)
}
/** Of the picture that is put together of pieces. */
const painted = async (facts: Partial<ShareFacts>, drawnAs = look): Promise<Buffer> => {
  const all = { ...plainFacts, ...facts }
  return coloursOf(await paint(await paintGround(groundOf(all, drawnAs), own), textsOf(all, drawnAs)))
}
/** Of one drawing. */
const rasterised = async (facts: Partial<ShareFacts>, drawnAs = look): Promise<Buffer> =>
  coloursOf(await paintGround({ ...groundOf({ ...plainFacts, ...facts }, drawnAs), svg: draw(facts, drawnAs) }, own))

/** Data of the paths in a colour, in the order they are drawn. */
const paths = (svg: string, fill: string): readonly string[] =>
  svg.split('<path ').flatMap((path) => {
    // Not by a pattern: the data is longer than the stack on which it would match.
    const [, colour, , data] = path.split('"')
    return colour === fill && data ? [data] : []
  })

/** The box around a path: of its corners and of what steers its curves, which reach no further. */
const bounds = (data: string) => {
  const numbers = data.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []
  const xs = numbers.filter((_, at) => at % 2 === 0)
  const ys = numbers.filter((_, at) => at % 2 === 1)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

const hostile = {
  'end of CDATA': ']]> <![CDATA[ ]]>',
  'end of script': '</script><script>alert(1)</script>',
  entities: '&amp; & &#x3c; &nosuch;',
  quotes: `"'«»”’\`" onload="x`,
  emoji: '🎉 Juhla 👩‍👩‍👧‍👦 alkoi 🇫🇮',
  'right to left': 'مرحبا שלום Oulu \u202Eolleh',
  marks: 'Z\u0351\u036B\u0343a\u036Al\u0357go S\u030Cakki',
  'one long word': 'x'.repeat(300),
  'wide letters': 'W'.repeat(300),
  'the longest title of one word': 'Å'.repeat(90),
  'the longest title of words': `${'pitkänpuoleinen sana '.repeat(5)}`.slice(0, 90),
  'a long compound':
    'sosiaali\u00ADja\u00ADterveydenhuollon\u00ADpalvelujärjestelmän\u00ADuudistamishankkeen\u00ADvalmistelu\u00ADorganisaatiossa',
  'too much of anything': 'sana '.repeat(2000),
  'an address': 'https://example.fi/hyvin/pitka/polku?joka=jatkuu&ja=jatkuu#eika-lopu-koskaan',
} as const

describe.each(Object.entries(hostile))('%s', (_, title) => {
  const svg = draw({ title, section: title, date: '31.12.2021', places: [title, title] })

  it('stays inside: the headline in its box, the rest above the band', () => {
    const [, headline] = paths(svg, colours.ink)
    const found = bounds(headline ?? expect.unreachable('no headline'))
    expect(found.left).toBeGreaterThanOrEqual(headlineBox.x - 6)
    expect(found.right).toBeLessThanOrEqual(headlineBox.x + headlineBox.width)
    expect(found.top).toBeGreaterThanOrEqual(headlineBox.y - 8)
    expect(found.bottom).toBeLessThanOrEqual(headlineBox.y + headlineBox.height + 8)
  })

  it('is drawn, and none of it is markup', async () => {
    expect(svg).not.toMatch(/NaN|undefined|script|CDATA|&|onload/)
    const { width, height } = await sharp(Buffer.from(svg)).metadata()
    expect([width, height]).toEqual([1200, 630])
  })
})

it.each(['', '🎉', 'مرحبا', '\u200B', '\u202E\u2066'])(
  'a title of which nothing can be drawn leaves its place empty: %j',
  async (title) => {
    const svg = draw({ title })
    expect(paths(svg, colours.ink)).toHaveLength(1)
    expect(paths(svg, colours.onBrand)).toHaveLength(3)
    expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject({ width: 1200, height: 630 })
  },
)

const emblems = [
  ...(['merenranta', 'jokisuisto', 'tunturit', 'jarvet', 'pellot', 'kaupunki'] as const),
  ...(['metsa', 'saaristo', 'joki', 'suo', 'koski', 'kyla'] as const),
]

describe('put together of pieces, a picture is as in one drawing', () => {
  const withoutMap = { ...look, map: shareMap(contentOf({ Region: [] })) }
  const expectSame = async (facts: Partial<ShareFacts>, drawnAs = look): Promise<void> =>
    // Without a list of a million numbers in the report.
    expect((await painted(facts, drawnAs)).equals(await rasterised(facts, drawnAs))).toBe(true)

  it.each(emblems)('with the emblem %s', (name) =>
    expectSame({ title: `Åjgren ${hostile['a long compound']}`, places: [], emblem: { name, palette: 2 } }),
  )

  it.each([
    ['of the whole region', { lit: [] }, look],
    ['of one area', { lit: ['lansi'] }, look],
    ['without a map', {}, withoutMap],
  ])('%s', (_, facts, drawnAs) => expectSame(facts, drawnAs))

  it.each(['marks', 'one long word', 'wide letters', 'the longest title of one word'] as const)('of %s', (name) =>
    expectSame({ title: hostile[name], section: hostile[name] }),
  )
})

it('draws what Finnish and its neighbours write, and the letter where a mark is not known', () => {
  const { drawable } = look.strong
  for (const text of ['äöåÄÖÅ', 'šžŠŽ', 'éáčđ', '– — ” » … €', '0123456789', '”A” (b) – c/d & e: §?!']) {
    expect(drawable(text)).toBe(text)
  }
  expect(drawable('S\u030Cakki')).toBe('Šakki')
  expect(drawable('Juhla 🎉')).toBe('Juhla ')
  // Where a title may break, and may not, is read later.
  expect(drawable('sote\u00ADkeskus -\u2060hanke')).toBe('sote\u00ADkeskus -\u2060hanke')
})

describe('the band', () => {
  const right = 1200 - 64
  it('says section and date on the left, and the places on the right', () => {
    const [section, date, places] = paths(draw({}), colours.onBrand).map(bounds)
    expect(section?.left).toBeCloseTo(64, -1)
    expect(date?.left).toBeGreaterThan(section?.right ?? right)
    expect(places?.left).toBeGreaterThan(date?.right ?? right)
    expect(Math.abs((places?.right ?? 0) - right)).toBeLessThan(6)
  })

  it('says how many the places are when their names do not fit', () => {
    const [names, five] = ['Koillismaa, Oulun eteläinen, Pohjois-Pohjanmaa, Oulunkaari ja Lakeus', '5\u00A0aluetta']
    const last = (places: string[]) => paths(draw({ places }), colours.onBrand).at(-1)
    expect(last([names, five])).toBe(last([five]))
    expect(last(['Koillismaa', five])).not.toBe(last([five]))
    // Nor anything when nothing fits.
    expect(paths(draw({ places: [names] }), colours.onBrand)).toHaveLength(2)
  })

  it('leaves out what is not there', () => {
    expect(paths(draw({ date: '', places: [] }), colours.onBrand)).toHaveLength(1)
  })
})

describe('the map', () => {
  const fills = (svg: string) => [...svg.matchAll(/<path fill="(#[0-9a-f]{6})" stroke=/g)].map(([, fill]) => fill)
  const [one, two] = [colours.areas.get(1), colours.areas.get(2)]

  it('shows every area in its own colour when none is meant', () => {
    expect(fills(draw({ lit: [] }))).toEqual([one?.fill, two?.fill])
  })

  it('lights the areas that are meant, above the others', () => {
    expect(fills(draw({ lit: ['lansi'] }))).toEqual([colours.line, one?.line])
    expect(fills(draw({ lit: ['ita', 'lansi'] }))).toEqual([one?.line, two?.line])
  })

  it('may be missing', () => {
    const map = shareMap(contentOf({ Region: [] }))
    expect(draw({}, { ...look, map })).not.toContain('stroke=')
  })
})

it('stops when a colour is not where it is looked for', () => {
  expect(() => readColours(css('site').replace('--color-brand:', '--color-brnd:'), css('areas'))).toThrow(
    '--color-brand',
  )
  expect(() => readColours(css('site'), '')).toThrow('alueiden')
})
