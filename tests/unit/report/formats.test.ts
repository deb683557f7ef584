import { describe, expect, it } from 'vitest'
import { formatMarkdown, formatText, outlineOf } from '@/lib/editors/report/outline'
import type { ContentReport } from '@/lib/editors/report/report'

const problem = { file: 'content/aiheet/x.md', line: 3, field: 'title', what: 'Kenttä on tyhjä', fix: 'Kirjoita arvo' }
const report: ContentReport = {
  base: 'abc1234',
  changes: {
    files: [{ file: 'content/aiheet/x.md', how: 'lisätty', hidden: 'luonnos, ei julkaista vielä' }],
    site: [{ title: 'Uudet sivut', lines: [{ url: '/aiheet/x/', text: 'X' }] }],
  },
  problems: [],
  advice: [{ ...problem, rule: 'kellonaika', what: 'Kellonaika «14:30» on väärin', fix: 'Kirjoita «klo 14.30»' }],
  advised: 1,
  spelled: true,
}

describe('text', () => {
  it('tells what the change does, what could be better and how it stands', () => {
    expect(formatText(outlineOf(report))).toBe(
      [
        'Tiedostot\n  content/aiheet/x.md lisätty (luonnos, ei julkaista vielä)',
        'Uudet sivut\n  /aiheet/x/ X',
        'Vinkkejä tekstiin\n  Nämä ovat ehdotuksia: sinä päätät, mitä niistä käytät.\n  content/aiheet/x.md:3 title: Kellonaika «14:30» on väärin. Kirjoita «klo 14.30».',
        'Virheitä ei ole: sisällön voi julkaista. 1 vinkki, joka ei estä julkaisua.',
      ].join('\n\n'),
    )
  })

  it('puts first what stops publishing, and says why pages are not compared', () => {
    const { changes } = report
    const text = formatText(
      outlineOf({ ...report, problems: [problem], changes: changes && { ...changes, site: null } }),
    )
    expect(text).toMatch(
      /^Korjattava ennen julkaisua\n {2}content\/aiheet\/x\.md:3 title: Kenttä on tyhjä\. Kirjoita arvo\./,
    )
    expect(text).toContain('Sivujen muutokset näkyvät tässä, kun virheet on korjattu.')
    expect(text).toContain('1 virhe estää julkaisun.')
  })

  it('says when there was no speller', () => {
    expect(formatText(outlineOf({ ...report, spelled: false }))).toContain(
      'Oikolukua ja passiivien tarkistusta ei tehty',
    )
    expect(formatText(outlineOf(report))).not.toContain('Oikolukua')
  })
})

describe('Markdown', () => {
  it('links a file to where it is edited', () => {
    const markdown = formatMarkdown(outlineOf(report), (file) => `https://example.fi/edit/${file}`)
    expect(markdown).toContain('- [`content/aiheet/x.md:3`](https://example.fi/edit/content/aiheet/x.md) title:')
  })

  it('lets nothing of the content be markup, and calls nobody', () => {
    const text = 'Otsikko <img src=x> [x](https://evil.example) @toimitus `x` **x** | #1'
    const markdown = formatMarkdown({
      title: 'T',
      summary: 'S',
      sections: [{ title: 'A', lines: [{ at: '/x/', text }] }],
    })
    expect(markdown).toContain('\\<img')
    expect(markdown).toContain('\\[x]')
    expect(markdown).toContain('\\*\\*x')
    expect(markdown).not.toMatch(/@toimitus/)
  })
})
