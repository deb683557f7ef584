import type { List, Parents, Text } from 'mdast'
import { blocks } from '../markdown/blocks'
import type { Message, Report } from '../source/problem'
import { hiddenCharacter } from '../source/read-source'
import { nearest } from '../source/suggest'
import { codeIn, foreignMark, placeholderProblem } from './plain-text'

/** Reports numbers that Markdown shows as others: it counts on from the first, and makes a list of a text that begins with one. */
export const checkNumbers = (list: List, parent: Parents, source: string, report: Report): void => {
  if (!list.ordered) return
  const numbers = list.children.map(({ position }) => {
    const from = position?.start.offset ?? 0
    const [mark, text = ''] = source.slice(from, from + 20).split(/(?<=^\d+[.)])\s+/)
    return { mark: mark ?? '', text, line: position?.start.line ?? 1 }
  })
  const start = list.start ?? 1
  const isSentence = numbers.length === 1 && /^\p{Ll}/u.test(numbers[0]?.text ?? '')
  const asText = (mark: string) => `kirjoita eteen kenoviiva: ${mark.slice(0, -1)}\\${mark.slice(-1)}`
  // `1. 1. 1.` leaves the counting to Markdown.
  const isCounted = numbers.some(({ mark }) => Number.parseInt(mark, 10) !== 1)
  for (const [index, { mark, line }] of numbers.entries()) {
    if (index === 0 && parent.type !== 'block' && (isSentence || (start !== 1 && !continues(list, start, parent))))
      report(line, 'teksti', {
        what: `Rivin alun «${mark}» tekee rivistä numeroidun luettelon`,
        fix: `Jos luku kuuluu tekstiin, ${asText(mark)}; luettelo alkaa luvusta 1 ja siinä on monta kohtaa`,
      })
    if (isCounted && Number.parseInt(mark, 10) !== start + index)
      report(line, 'teksti', {
        what: `Luku «${mark}» näkyisi lukijalle lukuna ${start + index}`,
        fix: `Korjaa luettelon numerointi; jos luku kuuluu tekstiin, ${asText(mark)}`,
      })
  }
}

/** Whether the numbered list before it ends where this one starts, as where a picture stands between two steps. */
const continues = (list: List, start: number, { children }: Parents): boolean => {
  const before = children.findLast(
    (child) =>
      child.type === 'list' && child.ordered && (child.position?.end.line ?? 0) < (list.position?.start.line ?? 0),
  )
  return before?.type === 'list' && (before.start ?? 1) + before.children.length === start
}

/** Reports marks that readers would see, by the source, where escaped marks (`\[`) differ. */
export const checkText = (node: Text, parent: Parents, source: string, report: Report): void => {
  const { start, end } = node.position ?? { start: { line: 1 } }
  const raw = end ? source.slice(start.offset, end.offset) : node.value
  // A character written as `&#x202E;` is seen only once the parser has decoded it.
  const hidden = hiddenCharacter(node.value)
  if (hidden && !hiddenCharacter(raw)) report(start.line, 'teksti', hidden)
  const code = codeProblem(node.value)
  if (code && !codeProblem(raw)) report(start.line, 'teksti', code)
  // What the parser knows it has decoded.
  const entity = raw
    .match(/(?<!\\)&[a-z]\w*;/gi)
    ?.find((code) => node.value.includes(code) && !raw.includes(`\\${code}`) && !raw.includes(`&amp;${code.slice(1)}`))
  if (entity)
    report(start.line, 'teksti', {
      what: `Tekstissä on tuntematon koodi «${entity}», joka näkyisi lukijalle`,
      fix: 'Kirjoita merkki itse',
    })
  for (const [index, line] of raw.split('\n').entries()) {
    const atStart = index > 0 || (parent.type === 'paragraph' && parent.children[0] === node)
    const problem = codeProblem(line) ?? leftover(line, atStart)
    if (problem) report(start.line + index, 'teksti', problem)
  }
}

const codeProblem = (text: string): Message | null => {
  const code = codeIn(text)
  if (!code) return null
  return {
    what: `Tekstissä on «${code}», joka on sivun koodia eikä sallittu tekstissä`,
    fix: 'Poista se; jos kerrot koodista, kirjoita kohta `-merkkien väliin',
  }
}

const leftover = (line: string, atStart: boolean): Message | null => {
  if (atStart && /^\s*:{2,}/.test(line)) return colons(line.trim())
  if (atStart) {
    const [, name = ''] = /^:([a-z]+)(?:[{[]|$)/.exec(line.trim()) ?? []
    const block = blocks.find((block) => block.name === name)
    if (block) return { what: `Lohkon «${name}» edessä on vain yksi kaksoispiste`, fix: `Kirjoita ${block.opening}` }
  }
  const [, within] = /(?<![\\:]):{2,}([a-z]+)(?:[{[]|\s*$)/.exec(line) ?? []
  if (blocks.some(({ name }) => name === within))
    return { what: `Lohko «${within}» on tekstin keskellä`, fix: 'Kirjoita lohko omalle rivilleen rivin alusta' }
  const deep = atStart ? /^\s*#{7,}\s*(.*)$/.exec(line) : null
  if (deep)
    return { what: 'Rivin alussa on yli kuusi merkkiä «#», joten se ei ole otsikko', fix: `Kirjoita «## ${deep[1]}»` }
  const hashes = atStart ? /^\s*(#{2,6})([^#\s].*)$/.exec(line) : null
  if (hashes)
    return {
      what: `Merkkien «${hashes[1]}» jälkeen puuttuu välilyönti, joten rivi ei ole otsikko`,
      fix: `Kirjoita «${hashes[1]} ${hashes[2]}»`,
    }
  const jsx = /(?<!\\)<\/?([A-Z][a-z]+)/.exec(line)?.[1]
  const tagged = blocks.find((block) => block.jsx === jsx)
  if (tagged)
    return {
      what: `Lohkon merkintä «<${tagged.jsx}» on rikki`,
      fix: `Kirjoita lohko muodossa ${tagged.opening}; <${tagged.jsx}> toimii vain .mdx-tiedostossa`,
    }
  const foreign = placeholderProblem(line) ?? foreignMark(line)
  if (foreign) return foreign
  if (/(?<!\\)\*\*/.test(line))
    return {
      what: 'Lihavoinnin merkit «**» näkyisivät tekstissä',
      fix: 'Kirjoita merkit kiinni sanoihin molemmin puolin: **lihava**',
    }
  const note = /(?<!\\)\[\^[^\]\s]+\]/.exec(line)
  if (note)
    return {
      what: `Alaviitettä «${note[0]}» ei ole`,
      fix: `Lisää tekstin loppuun rivi «${note[0]}: Viitteen teksti.» tai poista viittaus`,
    }
  const reference = /(?<!\\)\]\[([^\]]*)\]/.exec(line)
  if (reference && isOpened(line, reference.index))
    return { what: `Linkin osoitetta «[${reference[1]}]» ei ole`, fix: 'Kirjoita linkki muodossa [teksti](/osoite/)' }
  const link = /(?<!\\)\]\(/.exec(line)
  if (link && isOpened(line, link.index))
    return {
      what: 'Linkki on rikki, ja sen merkit näkyisivät tekstissä',
      fix: 'Kirjoita linkki muodossa [teksti](/osoite/), osoite ilman välilyöntejä',
    }
  // Within square brackets the parser makes no link of an address.
  const address = /(?:https?:\/\/|(?<![\p{L}\p{N}.@-])www\.)[^\s\]<>]+/iu.exec(line)?.[0]
  if (address)
    return {
      what: `Tekstissä on paljas osoite «${address}»`,
      fix: `Kirjoita linkki, jonka teksti kertoo, minne se vie: [teksti](${address.replace(/^(?:http:\/\/|(?=www))/i, 'https://')})`,
    }
  return null
}

/** Whether the bracket that `]` at `index` closes was meant as one; it may stand before this piece of text. */
const isOpened = (line: string, index: number): boolean => {
  const open = line.lastIndexOf('[', index - 1)
  return open === -1 || line[open - 1] !== '\\'
}

const colons = (line: string): Message => {
  if (/^:+$/.test(line))
    return {
      what: `Rivi «${line}» sulkee lohkon, jota ei ole avattu`,
      fix: 'Poista rivi tai lisää sen yläpuolelle lohkon alku, esimerkiksi «:::huomio»',
    }
  const written = /^:+\s*([\p{L}\p{N}_-]+)/u.exec(line)?.[1] ?? ''
  const names = blocks.map((block) => block.name)
  const block = blocks.find(({ name }) => name === nearest(written, names))
  return {
    what: `Lohkon merkintä «${line.length > 60 ? `${line.slice(0, 60)}…` : line}» on rikki`,
    fix: block
      ? `Kirjoita ${block.opening} ilman välilyöntejä, tarkista lainausmerkit ja sulje aaltosulku`
      : 'Tarkista lohkon nimi, lainausmerkit ja aaltosulut',
  }
}
