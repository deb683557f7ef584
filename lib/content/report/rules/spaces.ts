import type { Rule } from './find'
import { findAll } from './find'

export const doubleSpaceRule: Rule = ({ passages }) =>
  findAll(passages, /(?<=\S) {2,}(?=\S)/gu, ({ 0: spaces, index, input }) => {
    const before = input
      .slice(Math.max(0, index - 40), index)
      .split(/\s/)
      .at(-1)
    const after = input.slice(index + spaces.length, index + spaces.length + 40).split(/\s/)[0]
    return {
      what: `Sanojen välissä on monta välilyöntiä: «${before}${spaces}${after}»`,
      mend: `Kirjoita «${before} ${after}»`,
    }
  })

/** A space that is there is made non-breaking when the page is made; one that is missing only its writer can judge. */
export const unitSpaceRule: Rule = ({ passages }) => [
  ...findAll(
    passages,
    /(?<![\p{L}\d.,-])(\d+(?:,\d+)?)(%|‰|€|°C|km|cm|mm|kg|m²|milj\.|mrd|euroa|prosenttia)(?![\p{L}\d-])/gu,
    ({ 0: found, 1: value, 2: unit }) => ({
      what: `Luvun ja yksikön välistä puuttuu väli: «${found}»`,
      mend: `Kirjoita «${value} ${unit}»`,
    }),
  ),
  ...findAll(passages, /(?<!\d)(\d+)§|§(\d+)/gu, ({ 0: found }) => ({
    what: `Luvun ja pykälämerkin välistä puuttuu väli: «${found}»`,
    mend: `Kirjoita «${found.replace(/(?<=\d)§/, ' §').replace(/§(?=\d)/, '§ ')}»`,
  })),
]
