import type { Rule } from './find'
import { findAll } from './find'

/** Times and days as Finnish writes them (SFS 4175; Kielitoimiston ohjepankki). What render mends by itself is not told. */

const months = 'tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu'

/** After «klo» the colon is mended when the page is made; a bare `14:30` may be a score or a ratio, so only its writer knows. */
export const timeRule: Rule = ({ passages }) =>
  findAll(
    passages,
    /(?<![\d\p{L}.,:/])([01]?\d|2[0-3]):([0-5]\d)(?![\d\p{L}:]|[.,]\d)/gu,
    ({ 0: found, 1: hour, 2: minute, index, input }) =>
      /\bklo[ \u00A0](?:\d{1,2}[.:]\d{2}\s?[-–]\s?)?$/i.test(input.slice(0, index))
        ? null
        : { what: `Kellonaika «${found}» on kirjoitettu kaksoispisteellä`, mend: `Kirjoita «klo ${hour}.${minute}»` },
  )

const number = (text = ''): string => String(Number(text))

export const dateRule: Rule = ({ passages }) => [
  ...findAll(
    passages,
    /(?<![\d.\p{L}/])(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d\p{L}.]|:\d)/gu,
    ({ 0: found, 1: day, 2: month, 3: year }) =>
      isDay(day, month)
        ? {
            what: `Päivässä «${found}» vuosi on kahdella numerolla`,
            mend: `Kirjoita vuosi kokonaan: ${number(day)}.${number(month)}.20${year}`,
          }
        : null,
  ),
  ...findAll(
    passages,
    /(?<![\d.\p{L}/])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?!\d)/gu,
    ({ 0: found, 1: day, 2: month, 3: year }) =>
      isDay(day, month) && (day?.startsWith('0') || month?.startsWith('0'))
        ? { what: `Päivässä «${found}» on turha etunolla`, mend: `Kirjoita ${number(day)}.${number(month)}.${year}` }
        : null,
  ),
  ...findAll(
    passages,
    new RegExp(`(?<!\\d)(\\d{1,2})\\.((?:${months})kuu\\p{L}*)`, 'giu'),
    ({ 0: found, 1: day, 2: month }) => ({
      what: `Päivän numeron ja kuukauden välistä puuttuu väli: «${found}»`,
      mend: `Kirjoita «${day}. ${month}»`,
    }),
  ),
  ...findAll(
    passages,
    /(?<![\d\p{L}/_-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d\p{L}/_-])/gu,
    ({ 0: found, 1: year, 2: month, 3: day }) =>
      isDay(day, month)
        ? {
            what: `Päivä «${found}» on tietokenttien muodossa`,
            mend: `Kirjoita tekstiin ${number(day)}.${number(month)}.${year}`,
          }
        : null,
  ),
  ...findAll(
    passages,
    /(?<![\d\p{L}/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?![\d/])/gu,
    ({ 0: found, 1: day, 2: month, 3: year }) =>
      isDay(day, month)
        ? { what: `Päivässä «${found}» on vinoviivoja`, mend: `Kirjoita ${number(day)}.${number(month)}.${year}` }
        : null,
  ),
]

const isDay = (day = '', month = ''): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12
