import type { Heading, Parents } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Report } from '../problem'

/**
 * A check to be called for each heading in order. The title of the page is its one h1, so a body starts from `##` and
 * goes down one level at a time (WCAG 1.3.1).
 */
export const createHeadingCheck = (source: string, report: Report) => {
  let level = 1
  return (heading: Heading, parent: Parents): void => {
    const line = heading.position?.start.line ?? 1
    const wrong = (what: string, mend: string) => report(line, 'teksti', what, mend)
    const text = textOf(heading).replace(/\s+/g, ' ')
    const marks = '#'.repeat(heading.depth)
    const { start, end } = heading.position ?? {}
    if (!/^#{1,6}(?:\s|$)/.test(source.slice(start?.offset, (start?.offset ?? 0) + 7))) {
      const last = end?.line ?? line
      report(
        last,
        'teksti',
        `Rivi «${source.slice(0, end?.offset).split('\n').at(-1)?.trim()}» tekee edellisestä rivistä otsikon`,
        `Kirjoita otsikko muodossa «## ${text}», tai lisää viivan eteen tyhjä rivi`,
      )
    } else if (heading.depth === 1)
      wrong(
        'Tekstissä on ykköstason otsikko, joka on jo sivun otsikkona',
        `Kirjoita väliotsikko kahdella merkillä: «## ${text}»`,
      )
    else if (text.trim() === '') wrong('Otsikossa ei ole tekstiä', 'Kirjoita otsikko tai poista rivi')
    else if (heading.depth > level + 1)
      wrong(
        `Otsikkotaso hyppää: «${marks} ${text}»`,
        `Kirjoita otsikko ${level + 1} merkillä: «${'#'.repeat(level + 1)} ${text}»`,
      )
    if (parent.type !== 'root' && !(parent.type === 'block' && parent.flawed)) {
      wrong(
        'Otsikko on luettelon, lainauksen tai lohkon sisällä',
        'Siirrä otsikko omaksi rivikseen niiden ulkopuolelle',
      )
    }
    level = Math.max(heading.depth, 2)
  }
}
