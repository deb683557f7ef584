import type { Rule } from '../advice'
import { findAll } from './find'

export const doubleSpaceRule: Rule = ({ passages }) =>
  findAll(passages, /\S*?(?<=\S) {2,}(?=\S)\S*/gu, ({ 0: found }) => ({
    what: `Sanojen välissä on monta välilyöntiä: «${found}»`,
    mend: `Kirjoita «${found.replace(/ +/g, ' ')}»`,
  }))

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
