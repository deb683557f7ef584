import { describe, expect, test } from 'vitest'
import { markedBody, withAddresses } from '@/lib/content/markdown/marked-body'
import { parseBody } from '@/lib/content/markdown/parse-body'

/** As the check calls it: empty lines in place of the front matter. */
const marked = (text: string, extension: 'md' | 'mdx' = 'md') => {
  const source = `\n\n\n${text}`
  const tree = parseBody(source, extension, (...told) => {
    throw new Error(told.join(' '))
  })
  if (!tree) throw new Error('not parsed')
  return markedBody(tree, source)
}

const addressOf = (url: string): string | undefined => (url.includes('salaa') ? undefined : `https://x.example${url}`)
const copy = (text: string, extension?: 'md' | 'mdx') => withAddresses(marked(text, extension), addressOf)

describe('links', () => {
  test.each([
    [
      '[Haku](/haku/) ja [muualla](https://example.fi/)',
      '[Haku](https://x.example/haku/) ja [muualla](https://example.fi/)',
    ],
    ['[**Ha\\]ku** (1)](/haku/#a)', '[**Ha\\]ku** (1)](https://x.example/haku/#a)'],
    ['[/haku/](/haku/)', '[/haku/](https://x.example/haku/)'],
    ['[x](</haku/>) ja `[x](/haku/)`', '[x](<https://x.example/haku/>) ja `[x](/haku/)`'],
    ['[x][h], [h][] ja [h]\n\n[h]: /haku/', '[x][h], [h][] ja [h]\n\n[h]: https://x.example/haku/'],
    ['- > [x](/a/)\n- | [y](/b/)', '- > [x](https://x.example/a/)\n- | [y](https://x.example/b/)'],
    ['| a |\n| --- |\n| [x](/a/) |', '| a |\n| --- |\n| [x](https://x.example/a/) |'],
    [':::huomio\n[x](/a/)\n:::', ':::huomio\n[x](https://x.example/a/)\n:::'],
    ['[tähän](#otsikko)', '[tähän](#otsikko)'],
  ])('%j has absolute addresses and nothing else is touched', (text, expected) => {
    expect(copy(text)).toBe(`${expected}\n`)
  })

  test.each([
    ['Katso [**tätä** sivua](/salaa/?a=1#b).', 'Katso **tätä** sivua.'],
    ['[x][s], [s][] ja [s] [y](/haku/)\n\n[s]: /salaa/', 'x, s ja s [y](https://x.example/haku/)'],
    ['Ensin\n\n[s]: </salaa/>\n\n[Sana][s]', 'Ensin\n\n\n\nSana'],
  ])('%j loses the address of a hidden page and keeps its words', (text, expected) => {
    expect(copy(text).trimEnd()).toBe(expected)
    expect(copy(text)).not.toContain('salaa')
  })
})

test.each([
  ['![Kartta /media/a.png](/media/a.png)', 'md', '![Kartta /media/a.png](https://x.example/media/a.png)'],
  [
    '::kuva{alt="Kuva (/media/a.png)" src="/media/a.png"}',
    'md',
    '::kuva{alt="Kuva (/media/a.png)" src="https://x.example/media/a.png"}',
  ],
  ['::kuva{src=/media/a.png alt="Kuva"}', 'md', '::kuva{src=https://x.example/media/a.png alt="Kuva"}'],
  [
    ':::asiakirjat\n::asiakirja{title="Taulukko" file="/media/a.csv"}\n:::',
    'md',
    ':::asiakirjat\n::asiakirja{title="Taulukko" file="https://x.example/media/a.csv"}\n:::',
  ],
  [
    '<Kuva\n  src="/media/a.png"\n  alt="Kuva" />',
    'mdx',
    '<Kuva\n  src="https://x.example/media/a.png"\n  alt="Kuva" />',
  ],
] as const)('a file in %j is named by its published address', (text, extension, expected) => {
  expect(copy(text, extension)).toBe(`${expected}\n`)
})

test('an empty body stays empty', () => {
  expect(marked('\n')).toEqual({ text: '', marks: [] })
})
