import { describe, expect, it } from 'vitest'
import { formatProblem } from '@/lib/content/source/problem'
import { parseOldSite, withOldSite } from '@/lib/site/ledger/old-site'

/** Addresses of the site that was here before: what each answers, and what may not stand in their file. */

const parse = (...lines: readonly string[]) =>
  parseOldSite(Buffer.from(lines.join('\n')), 'content/vanhat-osoitteet.txt')

const pages = new Set(['/', '/ajankohtaista/uusi/', '/yhteystiedot/', '/aiheet/raha/'])
const published = new Map([['/media/kuva.png', '/media/kuva-a1b2-1600.png']])
const publicAddress = (path: string) => (pages.has(path) ? path : published.get(path))

/** `moved` as an alias of a public page makes it. */
const answers = (...lines: readonly string[]) => {
  const moved = [{ from: '/2021/03/vanha/', to: '/ajankohtaista/uusi/' }]
  return withOldSite({ moved, gone: ['/poistunut/'], publicAddress }, parse(...lines).addresses)
}

describe('an old address', () => {
  it('is a page that is still there, or leads on, or is gone', () => {
    const { moved, gone } = answers(
      '/yhteystiedot/',
      '/2021/03/vanha/',
      '/tag/raha/ /aiheet/raha/',
      '/luonnos/',
      '/category/x/ /aiheet/luonnos/',
      '/poistunut/',
    )
    expect(moved).toEqual([
      { from: '/2021/03/vanha/', to: '/ajankohtaista/uusi/' },
      { from: '/tag/raha/', to: '/aiheet/raha/' },
    ])
    expect(gone).toEqual(['/poistunut/', '/luonnos/', '/category/x/'])
  })

  it('with a number leads in one step to where its page is now, through an alias', () => {
    const given = [
      '/?p=12 /2021/03/vanha/',
      '/?cat=3 /aiheet/raha/',
      '/sote/?author=2 /',
      '/?p=13 /luonnos/',
      '/luonnos/',
    ]
    expect(answers(...given).queries).toEqual([
      { front: '/', query: 'p=12', to: '/ajankohtaista/uusi/' },
      { front: '/', query: 'cat=3', to: '/aiheet/raha/' },
      { front: '/sote/', query: 'author=2', to: '/' },
      { front: '/', query: 'p=13', to: undefined },
    ])
  })

  it('of a picture leads to what is published of it; one that only a draft shows is gone', () => {
    const { moved, gone } = answers(
      '/wp-content/uploads/kuva.png /media/kuva.png',
      '/wp-content/uploads/b.png /media/b.png',
    )
    expect(moved.at(-1)).toEqual({ from: '/wp-content/uploads/kuva.png/', to: '/media/kuva-a1b2-1600.png' })
    expect(gone).toContain('/wp-content/uploads/b.png/')
  })

  it('that leads round in a circle is gone', () =>
    expect(answers('/a/ /b/', '/b/ /a/').gone).toEqual(['/poistunut/', '/a/', '/b/']))
})

describe('the file', () => {
  it('is read decoded, whatever its order and line ends', () =>
    expect(parse('# huomautus', '', '/k%C3%A4ynti /uusi/', '/äiti/\r').addresses).toEqual([
      { from: '/käynti/', to: '/uusi/' },
      { from: '/äiti/', to: undefined },
    ]))

  it.each([
    'vanha/',
    '//a/',
    '/a/../b/',
    '/?s=haku',
    '/sote?p=1',
    '/?p=1?p=2',
    '/a/ uusi',
    '/a/ /b/ /c/',
    '/%E4/',
    '/a/ https://example.fi/',
  ])('refuses «%s»', (line) => {
    const { addresses, problems } = parse('/oikea/', line)
    expect(addresses).toHaveLength(1)
    expect(problems.map(formatProblem).join()).toContain('content/vanhat-osoitteet.txt:2 osoite: ')
  })
})
