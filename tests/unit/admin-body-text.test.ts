import { describe, expect, it } from 'vitest'
import { parseBody } from '@/lib/content/markdown/parse-body'
import { escapeText, readBody, type TextNode, withChanges, writeBody } from '@/lib/editors/forms/body-text'
import { asSource, sourceBlock } from '@/lib/editors/forms/editor-block'

/** What is between the files and the form: escapes, spelling, and the source of what the form cannot keep. */

const kin = (type?: string) => (type ? { getType: () => type } : null)
const node = (parent = 'paragraph', before?: string, after?: string): TextNode => ({
  getParent: () => kin(parent),
  getPreviousSibling: () => kin(before),
  getNextSibling: () => kin(after),
})

describe('text of the form', () => {
  it.each([
    ['21. marraskuuta', '21\\. marraskuuta'],
    ['1) ensin', '1\\) ensin'],
    ['# ei otsikko', '\\# ei otsikko'],
    ['#1 asia', '#1 asia'],
    ['- ei luettelo', '\\- ei luettelo'],
    ['+ plus', '\\+ plus'],
    ['* tähti', '\\* tähti'],
    ['> ei lainaus', '\\> ei lainaus'],
    ['---', '\\---'],
    ['| a | b |', '\\| a | b |'],
    [':::huomio', '\\:::huomio'],
    ['_x_ ja a_b', '\\_x\\_ ja a_b'],
    ['<nimi> ja 5 < 6', '\\<nimi> ja 5 < 6'],
    ['&amp; ja R&D', '\\&amp; ja R&D'],
    ['[x](y)', '\\[x\\](y)'],
    ['~~x~~ ja 5~10', '\\~\\~x\\~\\~ ja 5~10'],
    ['`koodi`', '\\`koodi\\`'],
    ['C:\\nimi \\* \\', 'C:\\nimi \\\\\\* \\\\'],
    ['5 * 3, **x**', '5 * 3, \\*\\*x\\*\\*'],
    // A footnote is written as text in the form.
    ['viite[^1]', 'viite[^1]'],
    ['    sisennetty', 'sisennetty'],
  ])('%s is written %s', (text, written) => {
    expect(escapeText(node(), text)).toBe(written)
  })

  it('goes by where it stands: in a line, a heading, before a link', () => {
    expect(escapeText(node('paragraph', 'text'), '21. x')).toBe('21. x')
    expect(escapeText(node('paragraph', 'linebreak'), '21. x')).toBe('21\\. x')
    expect(escapeText(node('heading'), '1. Johdanto #')).toBe('1. Johdanto \\#')
    expect(escapeText(node('link'), '- x')).toBe('- x')
    expect(escapeText(node('paragraph', undefined, 'link'), 'Huom!')).toBe('Huom\\!')
  })

  it('stays text, whatever is typed', () => {
    const marks = [...'#-+*>|:=~_`[]()<>!&;\\.1 \na', '##', '**', '~~', '::', '1.', '&amp;', '<b>', '](', '- ']
    let seed = 1
    const next = (below: number) => {
      seed = (seed * 48271) % 2147483647
      return seed % below
    }
    for (let round = 0; round < 3000; round += 1) {
      const typed = Array.from({ length: 1 + next(12) }, () => marks[next(marks.length)]).join('')
      // Blank lines cannot be in one text; a footnote may; spaces at the ends of lines are not shown.
      const text = typed
        .replace(/\[\^/g, '')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .join('\n')
      if (!text) continue
      const tree = parseBody(escapeText(node(), text), 'md', () => undefined)
      const shown = tree?.children.map((child) =>
        child.type === 'paragraph'
          ? child.children.map((one) => ('value' in one && one.type === 'text' ? one.value : one))
          : child,
      )
      expect(shown, text).toEqual([[text]])
    }
  })
})

/** A form that writes `_` and `-`, takes escapes away, and knows no code. */
const simpleForm = (markdown: string): string =>
  markdown
    .replace(/^[*+] /gm, '- ')
    .replace(/(?<![\\*])\*(\w+)\*(?!\*)/g, '_$1_')
    .replace(/\\([#.])/g, '$1')
    .replace(/ *\| */g, ' | ')
    .trim()
    .replace(/\uE000([^\uE000]*)\uE000/g, (_, encoded) => decodeURIComponent(encoded))

const loaded = (source: string, form: (markdown: string) => string = simpleForm) => {
  const loads: string[] = []
  const key = {}
  readBody(key, source, (markdown) => {
    loads.push(markdown)
    return form(markdown)
  })
  return {
    read: loads.at(-1) ?? '',
    write: (change: (now: string) => string) => writeBody(key, change(form(loads.at(-1) ?? ''))),
  }
}

describe('a body in the form', () => {
  it('comes back to the letter when nothing was edited', () => {
    const source = '\n* tähti\n* *toinen*\n\nJa \\# risuaita.\n\n\n| a   | b |\n|-----|---|\n| 1   | 2 |\n\n'
    expect(loaded(source).write((now) => now)).toBe(source)
  })

  it('changes where it was edited and nowhere else, in the same block too', () => {
    const { write } = loaded('* yksi \\# ja *kaksi*\n* kolme\n\nLoppu \\# *tähti*.')
    expect(write((now) => now.replace('kaksi', 'kaksix').replace('Loppu', 'Loppux'))).toBe(
      '* yksi \\# ja *kaksix*\n* kolme\n\nLoppux \\# *tähti*.',
    )
  })

  it('takes the form’s spelling when the two together would mean something else', () => {
    const { write } = loaded('* yksi\n* kaksi\n\nJa *tähti*.')
    expect(write((now) => now.replace('kaksi', 'kaksi\n- kolme'))).toBe('- yksi\n- kaksi\n- kolme\n\nJa *tähti*.')
  })

  it('a block that the form would make another is shown as its source, alone', () => {
    const source = 'Alku.\n\n\\# ei otsikko\n\n5\\. kohta\n\nLoppu.'
    const { read, write } = loaded(source)
    expect(read.match(/\uE000/g)).toHaveLength(4)
    expect(read).toContain(asSource('\\# ei otsikko'))
    expect(write((now) => now.replace('Alku', 'Alkux'))).toBe(source.replace('Alku', 'Alkux'))
  })

  it('so is code without a language, which the form would give one', () => {
    const { read, write } = loaded('Alku.\n\n```\nx\n```\n\n```yaml\ny: 1\n```')
    expect(read).toContain(asSource('```\nx\n```'))
    expect(read).toContain('\n```yaml\n')
    expect(write((now) => now.replace('Alku', 'Alkux'))).toContain('Alkux.\n\n```\nx\n```\n')
  })

  it('all of it is, when nothing else helps', () => {
    const { read, write } = loaded('- yksi\n\n* toinen', (markdown) =>
      markdown.includes('\uE000') ? simpleForm(markdown) : 'aivan muuta\n\n# ja lisää\n\nja lisää',
    )
    expect(read.match(/\uE000/g)).toHaveLength(4)
    expect(write((now) => now)).toBe('- yksi\n\n* toinen')
  })

  it('what our parser takes for text is no list to the form', () => {
    expect(loaded('Rivi\n1986. oli vuosi.', (markdown) => markdown).read).toBe('Rivi\n1986\\. oli vuosi.')
  })

  it('a date is text to the form, and keeps its spelling', () => {
    const source = '21. marraskuuta 2021 alkoi.\n\n- 4. elokuuta'
    const { read, write } = loaded(source)
    expect(read).toBe('21\\. marraskuuta 2021 alkoi.\n\n- 4\\. elokuuta')
    expect(write((now) => now.replace('alkoi', 'alkoix'))).toBe(source.replace('alkoi', 'alkoix'))
  })

  it('what is saved means what the form holds, wherever something is typed among marks', () => {
    const written = 'Alku ~~pois~~ ja ~~~~ `a~b`, _k_**l**~~m~~ \\~\\~jää\\~\\~ # [x](/y/).'
    const source = written.replace('_k_', '*k*').replace(' #', ' \\#')
    const meaning = (body: string) =>
      JSON.stringify(
        parseBody(body, 'md', () => undefined),
        (key, value) => (key === 'position' ? undefined : value),
      )
    expect(meaning(source)).toBe(meaning(written))
    for (const typed of ['q', '~~', '*'])
      for (let at = 0; at <= written.length; at += 1) {
        const now = written.slice(0, at) + typed + written.slice(at)
        const saved = withChanges(source, written, now)
        expect(meaning(saved), now).toBe(meaning(now))
        expect(saved.length, now).toBeLessThanOrEqual(source.length + typed.length)
      }
  })

  it('a form that was given nothing writes what it holds', () => {
    expect(writeBody({}, 'Teksti')).toBe('Teksti')
    expect(withChanges('a', 'a', 'b')).toBe('b')
  })
})

it('a block’s source goes through the form’s parser on one line, and comes back as it was', () => {
  const source = '| a \\| b |\n| - |\n\n    _x_ % \uD83D\uDE42'
  const line = asSource(source)
  expect(line).not.toMatch(/[\s|\\]/)
  const match = sourceBlock.pattern.exec(`Alku\n${line}\nLoppu`)
  expect(match?.[0]).toBe(line)
  expect(match && sourceBlock.toBlock({ ...sourceBlock.fromBlock?.(match) })).toBe(source)
})
