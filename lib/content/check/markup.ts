import type { Nodes, Table } from 'mdast'
import { blocks } from '../body/blocks'
import { expressionProblem, importProblem } from '../body/mdx-problem'
import type { Message } from '../problem'

/** What is wrong with a node because of its kind alone, or null: code, HTML, and Markdown the site has no use for. */
export const nodeProblem = (node: Nodes): Message | null => {
  switch (node.type) {
    case 'html':
      return htmlProblem(node.value)
    case 'mdxjsEsm':
      return importProblem
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return expressionProblem
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return inlineTagProblem(node.name)
    case 'image':
      return node.title
        ? {
            what: 'Kuvan osoitteen jälkeen on teksti, jota ei näytetä',
            mend: 'Kirjoita kuvateksti lohkoon: ::kuva{src="…" alt="…" caption="…"}',
          }
        : { what: 'Kuva on tekstin keskellä', mend: 'Siirrä kuva omaksi kappaleekseen' }
    case 'imageReference':
      return {
        what: 'Kuvan osoite on kirjoitettu muualle',
        mend: 'Kirjoita kuva muodossa ![tekstivastine](/media/kuva.png)',
      }
    case 'listItem':
      return typeof node.checked === 'boolean'
        ? {
            what: 'Luettelossa on valintaruutu [ ], jota sivulla ei voi käyttää',
            mend: 'Poista hakasulut luettelon riviltä',
          }
        : null
    case 'table':
      return tableProblem(node)
    default:
      return null
  }
}

const htmlProblem = (value: string): Message => {
  if (value.startsWith('<!--'))
    return { what: 'Tekstissä on HTML-kommentti, jota ei sallita', mend: 'Poista kommentti' }
  const tag = /^<\/?([\w.-]+)/.exec(value)?.[1] ?? ''
  const block = blocks.find(({ jsx }) => jsx === tag)
  return {
    what: `Tekstissä on HTML-merkintä «<${tag}>», jota ei sallita`,
    mend: block
      ? `Kirjoita lohko muodossa ${block.form === 'leaf' ? '::' : ':::'}${block.name}; <${tag}> toimii vain .mdx-tiedostossa`
      : 'Poista merkintä ja kirjoita teksti Markdown-merkinnöin',
  }
}

const inlineTagProblem = (name: string | null): Message => {
  if (name && blocks.some(({ jsx }) => jsx === name)) {
    return {
      what: `Lohko «${name}» on tekstin keskellä`,
      mend: 'Kirjoita lohko omaksi kappaleekseen, tyhjä rivi ennen ja jälkeen',
    }
  }
  return {
    what: `Tekstissä on merkintä «<${name ?? ''}>», jota ei sallita`,
    mend: 'Poista merkintä ja kirjoita teksti Markdown-merkinnöin',
  }
}

const tableProblem = (table: Table): Message | null => {
  const [head, ...rows] = table.children
  const columns = head?.children.length ?? 0
  if (head?.children.some((cell) => cell.children.length === 0)) {
    return { what: 'Taulukossa on tyhjä otsikkosolu', mend: 'Kirjoita jokaiselle sarakkeelle otsikko' }
  }
  const wide = rows.findIndex((row) => row.children.length > columns)
  if (wide === -1) return null
  return {
    what: `Taulukon rivillä ${wide + 1} on enemmän soluja kuin otsikoita, joten osa ei näkyisi`,
    mend: 'Poista liiat solut tai lisää otsikko',
  }
}
