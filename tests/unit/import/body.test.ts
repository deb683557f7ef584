import { describe, expect, it } from 'vitest'
import { checkBody } from '@/lib/content/check/body'
import { noFindings } from '@/lib/content/check/facts'
import { parseBody } from '@/lib/content/markdown/parse-body'
import { formatProblem, type Problem } from '@/lib/content/source/problem'
import { bodyOf } from '@/lib/editors/import/body'
import type { BodyContext } from '@/lib/editors/import/context'
import { typeNamed } from '@/lib/schema/content-types'

/** Bodies of every editor of WordPress as our Markdown. */

const attachment = { url: 'https://v.fi/wp-content/uploads/a.png', title: '', alt: 'Kartta', caption: 'Teksti' }

/** Both hold themselves. */
const sharedBlock = { content: '<!-- wp:block {"ref":7} /--><p>Sama</p>', elementor: undefined }
const sharedTemplate = {
  content: '',
  elementor: JSON.stringify([
    { elType: 'widget', widgetType: 'text-editor', settings: { editor: 'Malli' } },
    { elType: 'widget', widgetType: 'template', settings: { template_id: '8' } },
  ]),
}

const convert = (content: string, meta: Readonly<Record<string, string>> = {}) => {
  const notes: string[] = []
  const context: BodyContext = {
    note: (text) => void notes.push(text),
    target: (href) => {
      if (href.startsWith('#')) return { anchor: href.slice(1) }
      return /^(?:https:|mailto:|tel:|\/)/.test(href) ? { url: href } : { lost: 'ei käy' }
    },
    media: (url) => (url.includes('/uploads/') ? `/media/${url.split('/').at(-1)}` : undefined),
    attachment: (id) => (id === '1' ? attachment : undefined),
    attachmentAt: (url) => (url.endsWith('/a.png') ? attachment : undefined),
    attached: () => [attachment],
    shared: (id) => ({ 7: sharedBlock, 8: sharedTemplate })[id],
  }
  const markdown = bodyOf({ title: 'Otsikko', content, meta: new Map(Object.entries(meta)) }, context)
  return { markdown, notes }
}

const problemsOf = (markdown: string): readonly string[] => {
  const problems: Problem[] = []
  const report = (line: number, field: string, problem: { what: string; fix: string }) =>
    void problems.push({ file: 'x', line, field, ...problem })
  const tree = parseBody(markdown, 'md', report)
  if (tree)
    checkBody(tree, markdown, 1, typeNamed('Topic'), {
      report,
      findings: noFindings(),
      today: '2026-11-22',
      ownHosts: new Set(),
    })
  return problems.map(formatProblem)
}

describe('classic text', () => {
  it.each([
    ['paragraphs and lines', 'a\nb\n\nc', 'a\\\nb\n\nc\n'],
    ['lines in HTML paragraphs', '<p>a\nb</p>\n<p>c<br />\nd</p>', 'a\\\nb\n\nc\\\nd\n'],
    ['parts of a page', 'a<!--nextpage-->b<!--more jatkuu-->c', 'a\n\nb\n\nc\n'],
    ['two line breaks', 'a<br><br>b', 'a\n\nb\n'],
    ['space at the ends of emphasis', 'a<b> b </b>c <i>d</i>', 'a **b** c _d_\n'],
    [
      'emphasis in a word, in pieces and twice',
      '<b>a</b><b>b</b>c <strong><b>d</b></strong> e<i>f</i>g',
      '**ab**c **d** e*f*g\n',
    ],
    ['misnested emphasis', '<p>a<strong>b<em>c</strong>d</em> e</p>', 'a**b*c***_d_ e\n'],
    ['bold text that ends in a colon', '<b>Puhelin:</b>08 <b>!</b>', '**Puhelin**:08 **!**\n'],
    ['empty parts', '<p>&nbsp;</p><b></b><ul><li></li></ul>a<h2> </h2>', 'a\n'],
    [
      'headings',
      '<h1>Otsikko</h1><h1>A</h1><h4>B</h4><h3>C</h3><h2>D</h2><h6><b>E</b></h6>',
      '## A\n\n### B\n\n### C\n\n### D\n\n#### E\n',
    ],
    ['a heading in a list', '<ul><li><h3>A</h3>b</li></ul>', '- **A**\n\n  b\n'],
    ['nested lists', '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>', '1. a\n   - b\n2. c\n'],
    ['a list of one, which has no order', '<ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>', '1. a\n   - b\n2. c\n'],
    ['a list that goes on from another', '<ol start="4"><li>a</li><li><p>b</p></li></ol>', '4\\. a\n\n5\\. b\n'],
    [
      'a button that opens what is below',
      '<h2>A</h2><button aria-expanded="false">Kuka?</button><p>b</p>',
      '## A\n\n### Kuka?\n\nb\n',
    ],
    ['list items and lists out of place', '<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n- - b\n'],
    ['code and its signs', '<pre>  a [x] b\n</pre><code>[gallery]</code>', '```\n  a [x] b\n```\n\n`[gallery]`\n'],
    ['quotations', '<blockquote>a<cite>b</cite></blockquote><q>c</q>', '> a\\\n> b\n\n”c”\n'],
    ['small signs', 'H<sub>2</sub>O m<sup>2</sup>', 'H₂O m²\n'],
    [
      'a bare address and one of e-mail',
      'www.example.fi/a. Nimi: a.b@example.fi',
      '[example.fi/a](https://www.example.fi/a). Nimi: <a.b@example.fi>\n',
    ],
    [
      'an address as the text of a link',
      '<a href="https://example.fi/b">https://example.fi/b</a>',
      '[example.fi/b](https://example.fi/b)\n',
    ],
    ['invisible characters', 'a\u200Bb\u00A0c\u00ADd\u202E', 'ab c\u00ADd\n'],
    [
      'a picture in a line',
      'a <img src="https://v.fi/wp-content/uploads/a.png" alt=""> b',
      'a\n\n::kuva{src="/media/a.png" alt="Kartta"}\n\nb\n',
    ],
    [
      'a picture in a list',
      '<ul><li>a <img src="/wp-content/uploads/b.png" alt="B &amp;amp; &quot;C&quot;"></li></ul>',
      '- a\n\n::kuva{src="/media/b.png" alt="B & &quot;C&quot;"}\n',
    ],
    [
      'a picture that is a link',
      '<a href="/x/"><img src="/wp-content/uploads/b.png" alt="Kuva"></a>',
      '::kuva{src="/media/b.png" alt="Kuva"}\n\n[Kuva](/x/)\n',
    ],
    [
      'an anchor',
      '<h2 id="vanha">Uusi nimi</h2><a href="#vanha">tänne</a> <a href="#ei">ei</a>',
      '## Uusi nimi\n\n[tänne](#uusi-nimi) ei\n',
    ],
  ])('%s', (_, html, markdown) => {
    expect(convert(html).markdown).toBe(markdown)
    expect(problemsOf(markdown)).toEqual([])
  })
})

it('players of the days before frames are films', () => {
  const html =
    '<object><param name="movie" value="//www.youtube.com/v/abcdefghijk&amp;hl=fi"></object><embed src="https://youtu.be/abcdefghijk">'
  expect(convert(html).markdown).toBe(
    '::video{href="https://www.youtube.com/watch?v=abcdefghijk"}\n\n::video{href="https://youtu.be/abcdefghijk"}\n',
  )
})

describe('signs that our Markdown would take for marks stay text', () => {
  it.each(
    [
      '21. päivä alkaa',
      '4.8. on päivä',
      '- viiva',
      '+ plus',
      '# risu',
      '##risu',
      '> nuoli',
      ':::huomio',
      '::kuva{src="x"}',
      ':huomio',
      ':hymy: ja klo 14:30',
      '{{nimi}} {% if %} {#a} {.b} {note}',
      '}} %} #}',
      '<% x %> <? y ?> < b',
      '[!NOTE] [[linkki]] [/loppu] [a](b) [c][d] [^1]',
      '!!! note',
      '??? note',
      '$HINTA',
      '$$x$$',
      '%prosentti%',
      '^ylös^ x^2^ H~2~O 5~10 ~~~',
      '==korostus==',
      '**ei** __ei__ *ei* _ei_ `ei`',
      '.. image:: x',
      'a | b',
      '&amp;copy; &amp;amp;',
      '\\* kenoviiva',
      '---',
      '===',
      '***',
      '1) sulku',
      '```',
      '~~~ aita',
      '<Huomio> ja </Kuva>',
      'a  b',
    ].map((text) => [text]),
  )('%s', (text) => {
    const html = text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    const { markdown } = convert(`<p>${html}</p><!-- wp:more -->`)
    expect(problemsOf(markdown)).toEqual([])
    const tree = parseBody(markdown, 'md', () => undefined)
    expect(tree?.children).toMatchObject([{ type: 'paragraph', children: [{ type: 'text' }] }])
    const [paragraph] = tree?.children ?? []
    const shown = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
    expect(shown?.type === 'text' && shown.value).toBe(text.replace(/&amp;/g, '&').replace(/ {2}/g, ' '))
  })
})

describe('shortcodes', () => {
  it.each([
    [
      '[caption width="300"]<img src="/wp-content/uploads/b.png" alt="Bussi"> Kuva <em>B</em>[/caption]',
      '::kuva{src="/media/b.png" alt="Bussi" caption="Kuva B"}\n',
    ],
    ['[gallery ids="1"]', '::kuva{src="/media/a.png" alt="Kartta" caption="Teksti"}\n'],
    ['[gallery]', '::kuva{src="/media/a.png" alt="Kartta" caption="Teksti"}\n'],
    ['[embed]https://vimeo.com/12[/embed]', '::video{href="https://vimeo.com/12"}\n'],
    ['[youtube https://www.youtube.com/watch?v=abc]', '::video{href="https://www.youtube.com/watch?v=abc"}\n'],
    ['[vc_row][vc_column width="1/2"][vc_column_text]Teksti[/vc_column_text][/vc_column][/vc_row]', 'Teksti\n'],
    ['a [googlemaps https://maps.example.fi/x]', 'a[wordpress osa="lyhytkoodi googlemaps"]\n'],
    ['[oma a="b"]x[/oma] [sic] [[caption]]', '[wordpress osa="lyhytkoodi oma"]x \\[sic] \\[caption]\n'],
    ['a [contact-form-7 id="1"] b', 'a b\n'],
  ])('%s', (code, markdown) => {
    const { markdown: written, notes } = convert(code)
    expect(written).toBe(markdown)
    expect(notes.some((note) => /lyhytkoodi/.test(note))).toBe(/oma|contact|googlemaps/.test(code))
  })

  it('leaves a mark that the checks refuse', () => {
    expect(problemsOf(convert('[oma_koodi]').markdown).join()).toContain('toisen järjestelmän merkintä')
  })
})

describe('blocks', () => {
  it('of third parties without text become a mark, and shared ones their content, once in a circle', () => {
    expect(convert('<!-- wp:uagb/x {"title":"Oma teksti tässä"} --><div></div><!-- /wp:uagb/x -->')).toEqual({
      markdown: '[wordpress osa="lohko uagb/x"]\n',
      notes: ['Tuntematon lohko «uagb/x», tekstissä sen paikalla on merkki. Sen tekstit: Oma teksti tässä'],
    })
    expect(convert('<!-- wp:block {"ref":7} /--><!-- wp:block {"ref":7} /-->').markdown).toBe('Sama\n\nSama\n')
  })
})

describe('Elementor', () => {
  const page = (widget: object, change = (json: string) => json) =>
    convert('<p>vanha kopio</p>', {
      _elementor_edit_mode: 'builder',
      _elementor_data: change(
        JSON.stringify([
          { elType: 'container', settings: [], elements: [{ elType: 'widget', settings: [], ...widget }] },
        ]),
      ),
    })
  const text = { widgetType: 'text-editor', settings: { editor: '<p class="a">Ä "b"\n</p>' } }

  it('is read from its data, also when the backslashes were doubled', () => {
    const escaped = (json: string) => json.replace('Ä', '\\u00c4')
    expect(page(text, escaped).markdown).toBe('Ä "b"\n')
    expect(page(text, (json) => escaped(json).replaceAll('\\', '\\\\')).markdown).toBe('Ä "b"\n')
  })

  it('falls back on the copy when the data cannot be read, and says so', () => {
    const { markdown, notes } = page(text, (json) => json.slice(5))
    expect([markdown, notes[0]]).toEqual(['vanha kopio\n', expect.stringContaining('Elementorin tietoja ei voi lukea')])
  })

  it('leaves a mark for a widget that nobody knows, and its words in the report', () => {
    const { markdown, notes } = page({ widgetType: 'oma', settings: { otsikko: 'Tärkeä asia' } })
    expect(markdown).toBe('[wordpress osa="Elementor oma"]\n')
    expect(notes[0]).toContain('Tärkeä asia')
  })

  it('shows a template that holds itself once, and carries words of plain widgets', () => {
    expect(page({ widgetType: 'template', settings: { template_id: '8' } }).markdown).toBe('Malli\n')
    expect(page({ widgetType: 'wp-widget-text', settings: { wp: { title: 'A', text: 'b' } } }).markdown).toBe(
      '## A\n\nb\n',
    )
    expect(page({ widgetType: 'table-of-contents' }).markdown).toBe('')
  })

  it('takes no name of an object for a widget', () =>
    expect(page({ widgetType: 'constructor' }).markdown).toContain('wordpress'))
})

describe('hostile HTML', () => {
  it.each([
    '<script>alert(1)</script>a',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="  data:text/html,x">a</a>',
    '<p onclick="x">a</p>',
    '<style>a{}</style>a',
    '<svg><script>x</script></svg>a',
    '<iframe srcdoc="<script>x</script>"></iframe>a',
    '<object data="x"></object>a',
    '<form><input value="x"></form>a',
    '<p style="display:none">piilossa oleva mainos</p>a',
    '<math><a xlink:href="javascript:x">b</a></math>a',
    '<!--[if IE]><script>x</script><![endif]-->a',
    '<x-piece value="::kuva{src=x}"></x-piece>a',
    '<template><p>piilo</p></template>a',
  ])('%s', (html) => {
    const { markdown } = convert(html)
    expect(markdown).toMatch(/^(?:\[wordpress osa="upotus"\]\n\n)?a\n$/)
  })

  it('of any depth ends in a mark, not in a crash', () => {
    for (const tag of ['div', 'b', 'blockquote', 'ul><li', 'table><tr><td', 'span'])
      expect(convert(`<${tag}>`.repeat(3000)).notes.at(-1)).toContain('Tekstiä ei voi muuntaa')
    expect(convert('[a x="y"]'.repeat(2000)).markdown).toContain('wordpress')
  })

  it('with huge spans of cells fills no memory', () => {
    const { markdown } = convert(
      '<table><tr><th colspan="1000000">a</th><th>b</th></tr><tr><td rowspan="100000000">c</td></tr></table>',
    )
    expect(markdown.length).toBeLessThan(1000)
  })
})
