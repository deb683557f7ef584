import type { Parents, Text } from 'mdast'
import type { Block } from '../body/block-types'
import { blocks } from '../body/blocks'
import type { Message, Report } from '../problem'
import { codeIn } from './code-marks'
import { hiddenCharacter } from './read-source'
import { nearest } from './suggest'

/**
 * Checks text as the parser left it: marks that were meant to do something and did not would be shown to readers as
 * they stand. Escaped marks (`\[`) are meant as text, so the source is what is looked at.
 */
export const checkText = (node: Text, parent: Parents, source: string, report: Report): void => {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return
  const raw = source.slice(start.offset, end.offset)
  // A character written as `&#x202E;` is seen only once the parser has decoded it.
  const hidden = hiddenCharacter(node.value)
  if (hidden && !hiddenCharacter(raw)) report(start.line, 'teksti', hidden.what, hidden.mend)
  const code = codeProblem(node.value)
  if (code && !codeProblem(raw)) report(start.line, 'teksti', code.what, code.mend)
  for (const [index, line] of raw.split('\n').entries()) {
    const atStart = index > 0 || (parent.type === 'paragraph' && parent.children[0] === node)
    const told = codeProblem(line) ?? leftover(line, atStart)
    if (told) report(start.line + index, 'teksti', told.what, told.mend)
  }
}

const codeProblem = (text: string): Message | null => {
  const code = codeIn(text)
  if (!code) return null
  return {
    what: `Tekstissä on «${code}», joka on sivun koodia eikä sallittu tekstissä`,
    mend: 'Poista se; jos kerrot koodista, kirjoita kohta `-merkkien väliin',
  }
}

const leftover = (line: string, atStart: boolean): Message | null => {
  if (atStart && /^\s*:{2,}/.test(line)) return colons(line.trim())
  if (atStart) {
    const [, name = ''] = /^:([a-z]+)(?:\{|$)/.exec(line.trim()) ?? []
    const block = name ? blocks.find((one) => one.name === name) : undefined
    if (block)
      return {
        what: `Lohkon «${name}» edessä on vain yksi kaksoispiste`,
        mend: `Kirjoita ${opening(block)}`,
      }
  }
  const hashes = atStart ? /^\s*(#{2,6})([^#\s].*)$/.exec(line) : null
  if (hashes)
    return {
      what: `Merkkien «${hashes[1]}» jälkeen puuttuu välilyönti, joten rivi ei ole otsikko`,
      mend: `Kirjoita «${hashes[1]} ${hashes[2]}»`,
    }
  const jsx = /(?<!\\)<\/?([A-Z][a-z]+)/.exec(line)?.[1]
  const tagged = blocks.find((one) => one.jsx === jsx)
  if (tagged) {
    return {
      what: `Lohkon merkintä «<${tagged.jsx}» on rikki`,
      mend: `Kirjoita lohko muodossa ${opening(tagged)}; <${tagged.jsx}> toimii vain .mdx-tiedostossa`,
    }
  }
  if (/(?<!\\)\*\*/.test(line)) {
    return {
      what: 'Lihavoinnin merkit «**» näkyisivät tekstissä',
      mend: 'Kirjoita merkit kiinni sanoihin molemmin puolin: **lihava**',
    }
  }
  const note = /(?<!\\)\[\^[^\]\s]+\]/.exec(line)
  if (note)
    return {
      what: `Alaviitettä «${note[0]}» ei ole`,
      mend: `Lisää tekstin loppuun rivi «${note[0]}: Viitteen teksti.» tai poista viittaus`,
    }
  const reference = /(?<!\\)\]\[([^\]]*)\]/.exec(line)
  if (reference && isOpened(line, reference.index))
    return { what: `Linkin osoitetta «[${reference[1]}]» ei ole`, mend: 'Kirjoita linkki muodossa [teksti](/osoite/)' }
  const link = /(?<!\\)\]\(/.exec(line)
  if (link && isOpened(line, link.index)) {
    return {
      what: 'Linkki on rikki, ja sen merkit näkyisivät tekstissä',
      mend: 'Kirjoita linkki muodossa [teksti](/osoite/), osoite ilman välilyöntejä',
    }
  }
  return null
}

/** Whether the bracket that `]` at `index` closes was meant as one; it may stand before this piece of text. */
const isOpened = (line: string, index: number): boolean => {
  const open = line.lastIndexOf('[', index - 1)
  return open === -1 || line[open - 1] !== '\\'
}

const opening = (block: Block): string => `${block.form === 'leaf' ? '::' : ':::'}${block.name}`

const colons = (line: string): Message => {
  if (/^:+$/.test(line))
    return {
      what: `Rivi «${line}» sulkee lohkon, jota ei ole avattu`,
      mend: 'Poista rivi tai lisää sen yläpuolelle lohkon alku, esimerkiksi «:::huomio»',
    }
  const written = /^:+\s*([\p{L}\p{N}_-]+)/u.exec(line)?.[1] ?? ''
  const name = nearest(
    written,
    blocks.map((block) => block.name),
  )
  const block = blocks.find((one) => one.name === name)
  return {
    what: `Lohkon merkintä «${line.length > 60 ? `${line.slice(0, 60)}…` : line}» on rikki`,
    mend: block
      ? `Kirjoita ${opening(block)} ilman välilyöntejä, tarkista lainausmerkit ja sulje aaltosulku`
      : 'Tarkista lohkon nimi, lainausmerkit ja aaltosulut',
  }
}
