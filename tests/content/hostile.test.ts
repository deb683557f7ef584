import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { check, copyGood, put, topic } from './helpers'

/** Bodies written to get code, styles or a foreign address into a page: an error in both syntaxes. */
const refused = [
  '<script>alert(1)</script>',
  '<ScRiPt>alert(1)</sCrIpT>',
  'x <img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<p style="position:fixed">x</p>',
  '\\<script>alert(1)\\</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java\u0000script:alert(1)>)',
  '[x](javascript&colon;alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A;&#x61;vascript&#58;alert(1))',
  '[x](%6Aavascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox)',
  '[x](//evil.example)',
  '[x](/\\evil.example)',
  '[x](https:evil.example)',
  '[x](https:/evil.example)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '[x](/haku/ "\\" onmouseover=\\"alert(1)")',
  '![x](javascript:alert(1))',
  '![" onerror="alert(1)](/media/kartta.png)',
  '<javascript:alert(1)>',
  '::kuva{src="javascript:alert(1)" alt="Kuva tässä"}',
  '::kuva{src="/media/kartta.png" alt="\\" onerror=alert(1)"}',
  '::kuva{src="/media/kartta.png" alt="Kuva" onerror="alert(1)"}',
  '::video{href="javascript:alert(1)//https://" title="Video"}',
  '::video{href="https://example.fi/&quot; onclick=&quot;alert(1)" title="Video"}',
  ':::huomio{title="<img src=x onerror=alert(1)>"}\nTeksti.\n:::',
  ':::huomio{style="color:red" .x #y}\nTeksti.\n:::',
  ':::__proto__{constructor="x"}\nTeksti.\n:::',
  '::constructor{}',
  '<Huomio dangerouslySetInnerHTML={{__html: "x"}} />',
  '<Huomio title={`x`}>x</Huomio>',
  '| a |\n| --- |\n| <b onclick=alert(1)> |',
  '[^x]\n\n[^x]: [y](javascript:alert(1))',
  '# <b>x</b>',
  '## x {#id onclick=alert(1)}',
  `${'> '.repeat(3000)}x`,
  `${'*a **b '.repeat(1000)}`,
  'x onclick="alert(1)" y',
  '    <script>alert(1)</script>',
]

/** Shown as the text or the code they are. */
const shown = [
  '`<script>alert(1)</script>`',
  '```html onload=alert(1)\n<script>alert(1)</script>\n```',
  `${'['.repeat(3000)}x`,
]

/** Text or code in Markdown, and code of the language in MDX. */
const shownInMarkdown = ['{require("child_process")}', 'import fs from "fs"', 'export const getStaticProps = 1']

type Node = {
  readonly tagName?: string
  readonly attrs?: { name: string; value: string }[]
  readonly childNodes?: Node[]
}

/** Everything in the parsed page that could run or lead astray. */
const dangers = (node: Node): string[] => [
  ...(/^(?:script|style|iframe|svg|object|embed|form|base|meta|link)$/.test(node.tagName ?? '')
    ? [`<${node.tagName}>`]
    : []),
  ...(node.attrs ?? [])
    .filter(
      ({ name, value }) =>
        /^on|^style$|^srcdoc$/.test(name) ||
        (/^(?:href|src)$/.test(name) && !/^(?:\/(?!\/)|#|https:\/\/|mailto:|tel:)/.test(value)),
    )
    .map(({ name, value }) => `${name}=${value}`),
  ...(node.childNodes ?? []).flatMap(dangers),
]

/** HTML of the document with this body, '' when it was refused, and how many problems it had. */
const outcome = async (extension: string, body: string) => {
  const site = copyGood()
  put(site, `content/aiheet/kokeilu.${extension}`, topic(body))
  const { documents, problems } = await check(site)
  const found = documents.filter((document) => document.slug === 'kokeilu')
  expect(found).toHaveLength(1)
  return { html: found[0]?.html ?? '', problems: problems.length }
}

const named = (bodies: readonly string[]) => bodies.map((body) => [body.slice(0, 60), body])

describe.each(['md', 'mdx'])('hostile bodies in .%s', (extension) => {
  const harmless = extension === 'md' ? [...shown, ...shownInMarkdown] : shown
  const wrong = extension === 'md' ? refused : [...refused, ...shownInMarkdown]

  test.each(named(wrong))('refused: %s', async (_, body) => {
    const { html, problems } = await outcome(extension, body)
    expect(problems).toBeGreaterThan(0)
    expect(html).toBe('')
  })

  test.each(named(harmless))('harmless: %s', async (_, body) => {
    const { html, problems } = await outcome(extension, body)
    expect(problems).toBe(0)
    expect(html).not.toBe('')
    const page = `<!doctype html><html><head></head><body><main>${html}</main></body></html>`
    expect(dangers(parse(page).childNodes.at(-1) as Node)).toEqual([])
  })
})
