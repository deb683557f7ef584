import type { Nodes, Parents, Table } from 'mdast'
import { blocks } from '../markdown/blocks'
import { expressionProblem, importProblem } from '../markdown/parse-body'
import type { Message } from '../source/problem'

/** What is wrong with a node because of its kind alone, or null: code, HTML, and Markdown that the site does not use. */
export const nodeProblem = (node: Nodes, parent: Parents, source: string): Message | null => {
  const from = node.position?.start.offset ?? 0
  switch (node.type) {
    case 'html':
      // The opening tag has told.
      if (
        /^<\/\w/.test(node.value) &&
        parent.children[0] !== node &&
        parent.type === 'paragraph' &&
        opens(node.value, parent)
      )
        return null
      return htmlProblem(node.value, source.slice(from, from + longestTag))
    case 'mdxjsEsm':
      return importProblem
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return expressionProblem
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return inlineTagProblem(node.name, source.slice(from, from + longestTag))
    case 'image':
      if (parent.type === 'link')
        return {
          what: 'Kuva on linkin sisällä',
          fix: `Kirjoita kuva omaksi kappaleekseen, ![${node.alt}](${node.url}), ja sen alle linkki, jonka teksti kertoo, minne se vie: [teksti](${parent.url})`,
        }
      return node.title
        ? {
            what: 'Kuvan osoitteen jälkeen on teksti, jota ei näytetä',
            fix: 'Kirjoita kuvateksti lohkoon: ::kuva{src="…" alt="…" caption="…"}',
          }
        : { what: 'Kuva on tekstin keskellä', fix: 'Siirrä kuva omaksi kappaleekseen' }
    case 'imageReference':
      return {
        what: 'Kuvan osoite on kirjoitettu muualle',
        fix: 'Kirjoita kuva muodossa ![tekstivastine](/media/kuva.png)',
      }
    case 'listItem':
      return typeof node.checked === 'boolean'
        ? {
            what: 'Luettelossa on valintaruutu [ ], jota sivulla ei voi käyttää',
            fix: 'Poista hakasulut luettelon riviltä',
          }
        : null
    case 'table':
      return tableProblem(node)
    default:
      return null
  }
}

/** Enough of the source for a tag, its text and its end. */
const longestTag = 1000

const opens = (end: string, { children }: Parents): boolean =>
  children.some((child) => child.type === 'html' && child.value.startsWith(`<${end.slice(2, -1).trim()}`))

const instead: readonly (readonly [tags: RegExp, markdown: string])[] = [
  [/^(?:b|strong)$/i, '**teksti**'],
  [/^(?:i|em)$/i, '*teksti*'],
  [/^(?:s|del|strike)$/i, '~~teksti~~'],
  [/^(?:code|kbd|tt|pre)$/i, '`teksti`'],
  [/^(?:br|p|div)$/i, 'kappaleiden väliin tyhjä rivi'],
  [/^h[1-6]$/i, '## Otsikko'],
  [/^(?:ul|li)$/i, '- Kohta'],
  [/^ol$/i, '1. Kohta'],
  [/^blockquote$/i, '> Lainaus'],
  [/^hr$/i, '---'],
  [/^(?:img|figure)$/i, '::kuva{src="/media/…" alt="…"}'],
  [/^(?:iframe|video)$/i, '::video{href="https://…" title="…"}'],
  [/^audio$/i, '::aani{href="https://…" title="…"}'],
  [/^table$/i, '| Sarake | Sarake |'],
]

/** The Markdown of a link. */
export const linkFix = (text: string, url: string): string =>
  `Kirjoita linkki Markdown-merkinnöin: [${text.trim() || 'teksti'}](${url})`

/** The same in Markdown, where it is known; `html` begins with the tag. */
const htmlFix = (tag: string, html: string): string => {
  const [, url, text] = /^<a\s[^<>]*?href\s*=\s*["']?([^"'\s<>]+)[^<>]*>([^<]*)<\/a\s*>/i.exec(html) ?? []
  if (url) return linkFix(text ?? '', url)
  const markdown = instead.find(([tags]) => tags.test(tag))?.[1]
  return markdown
    ? `Poista merkintä ja kirjoita Markdown-merkinnöin: ${markdown}`
    : 'Poista merkintä ja kirjoita teksti Markdown-merkinnöin'
}

const htmlProblem = (value: string, html: string): Message => {
  if (value.startsWith('<!--')) return { what: 'Tekstissä on HTML-kommentti, jota ei sallita', fix: 'Poista kommentti' }
  const tag = /^<\/?([\w.-]+)/.exec(value)?.[1] ?? ''
  const block = blocks.find(({ jsx }) => jsx === tag)
  return {
    what: `Tekstissä on HTML-merkintä «<${tag}>», jota ei sallita`,
    fix: block ? `Kirjoita lohko muodossa ${block.opening}; <${tag}> toimii vain .mdx-tiedostossa` : htmlFix(tag, html),
  }
}

const inlineTagProblem = (name: string | null, html: string): Message => {
  if (name && blocks.some(({ jsx }) => jsx === name))
    return {
      what: `Lohko «${name}» on tekstin keskellä`,
      fix: 'Kirjoita lohko omaksi kappaleekseen, tyhjä rivi ennen ja jälkeen',
    }
  return {
    what: `Tekstissä on merkintä «<${name ?? ''}>», jota ei sallita`,
    fix: htmlFix(name ?? '', html),
  }
}

const tableProblem = (table: Table): Message | null => {
  const [head, ...rows] = table.children
  const columns = head?.children.length ?? 0
  if (head?.children.some((cell) => cell.children.length === 0))
    return { what: 'Taulukossa on tyhjä otsikkosolu', fix: 'Kirjoita jokaiselle sarakkeelle otsikko' }
  const wide = rows.findIndex((row) => row.children.length > columns)
  if (wide === -1) return null
  return {
    what: `Taulukon rivillä ${wide + 1} on enemmän soluja kuin otsikoita, joten osa ei näkyisi`,
    fix: 'Poista liiat solut tai lisää otsikko',
  }
}
