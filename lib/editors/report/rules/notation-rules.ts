import { findAll, type Rule } from './rule'

/**
 * Times, days and numbers in Finnish notation (SFS 4175; Kielitoimiston ohjepankki). What rendering corrects is not
 * reported.
 */

const months = 'tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu'

/** After «klo» rendering corrects the colon; a bare `14:30` may be a score or a ratio. */
export const timeRule: Rule = ({ passages }) =>
  findAll(
    passages,
    /(?<![\d\p{L}.,:/])([01]?\d|2[0-3]):([0-5]\d)(?![\d\p{L}:]|[.,]\d)/gu,
    ({ 0: written, 1: hour, 2: minute, index, input }) =>
      /\bklo[ \u00A0](?:\d{1,2}[.:]\d{2}\s?[-–]\s?)?$/i.test(input.slice(0, index))
        ? null
        : { what: `Kellonaika «${written}» on kirjoitettu kaksoispisteellä`, fix: `Kirjoita «klo ${hour}.${minute}»` },
  )

const number = (text = ''): string => String(Number(text))

export const dateRule: Rule = ({ passages }) => [
  ...findAll(
    passages,
    /(?<![\d.\p{L}/])(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d\p{L}.]|:\d)/gu,
    ({ 0: written, 1: day, 2: month, 3: year }) =>
      isDay(day, month)
        ? {
            what: `Päivässä «${written}» vuosi on kahdella numerolla`,
            fix: `Kirjoita vuosi kokonaan: ${number(day)}.${number(month)}.20${year}`,
          }
        : null,
  ),
  ...findAll(
    passages,
    /(?<![\d.\p{L}/])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?!\d)/gu,
    ({ 0: written, 1: day, 2: month, 3: year }) =>
      isDay(day, month) && (day?.startsWith('0') || month?.startsWith('0'))
        ? { what: `Päivässä «${written}» on turha etunolla`, fix: `Kirjoita ${number(day)}.${number(month)}.${year}` }
        : null,
  ),
  ...findAll(
    passages,
    new RegExp(`(?<!\\d)(\\d{1,2})\\.((?:${months})kuu\\p{L}*)`, 'giu'),
    ({ 0: written, 1: day, 2: month }) => ({
      what: `Päivän numeron ja kuukauden välistä puuttuu väli: «${written}»`,
      fix: `Kirjoita «${day}. ${month}»`,
    }),
  ),
  ...findAll(
    passages,
    /(?<![\d\p{L}/_-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d\p{L}/_-])/gu,
    ({ 0: written, 1: year, 2: month, 3: day }) =>
      isDay(day, month)
        ? {
            what: `Päivä «${written}» on tietokenttien muodossa`,
            fix: `Kirjoita tekstiin ${number(day)}.${number(month)}.${year}`,
          }
        : null,
  ),
  ...findAll(
    passages,
    /(?<![\d\p{L}/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?![\d/])/gu,
    ({ 0: written, 1: day, 2: month, 3: year }) =>
      isDay(day, month)
        ? { what: `Päivässä «${written}» on vinoviivoja`, fix: `Kirjoita ${number(day)}.${number(month)}.${year}` }
        : null,
  ),
]

const isDay = (day = '', month = ''): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12

const weekdays = ['sunnuntai', 'maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai'] as const
const essive = new RegExp(`(?<![\\p{L}-])(${weekdays.join('|')})na(?![\\p{L}-])`, 'giu')
const relative =
  /(?<![\p{L}-])(tänään|huomenna|ylihuomenna|eilen|toissapäivänä|(?:ensi|viime|tällä) viikolla|(?:ensi|viime) kuussa)(?![\p{L}-])/giu
/** A day after a weekday: «tiistaina 22.12.2020», «tiistaina 22. joulukuuta». */
const dayAfter = /^,?\s+(?:klo\s+[\d.:–-]+,?\s+)?(\d{1,2})\.\s?(?:(\d{1,2})\.(?:(\d{4}))?|\p{L}+kuuta)/u
/** Also before it, within the sentence: «22.12.2020 pidetään tiistaina». */
const anyDay = /\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+kuuta)/u

/** A weekday alone says the day only to those who read it that week; a wrong one misleads everybody. */
export const weekdayRule: Rule = ({ passages, type }) => [
  ...findAll(passages, essive, ({ 0: written, 1: name, index, input }) => {
    const [, day, month, year] = dayAfter.exec(input.slice(index + written.length)) ?? []
    if (day && month && year) return wrongWeekday(`${name}`, Number(day), Number(month), Number(year), written)
    if (day || anyDay.test(sentenceAround(input, index))) return null
    return {
      what: `«${written}» ei kerro, mikä päivä on kyseessä`,
      fix: 'Lisää päivä viikonpäivän perään, esimerkiksi «tiistaina 22.12.2020»',
    }
  }),
  // Topics and authors have no day of their own.
  ...(type === 'Topic' || type === 'Author'
    ? []
    : findAll(passages, relative, ({ 0: written, index, input }) =>
        anyDay.test(sentenceAround(input, index))
          ? null
          : {
              what: `«${written}» vanhenee, kun teksti luetaan myöhemmin`,
              fix: 'Kirjoita päivä tai kuukausi ja vuosi',
            },
      )),
]

const sentenceAround = (text: string, index: number): string => {
  const start = Math.max(...['! ', '? ', '\n'].map((end) => text.lastIndexOf(end, index)))
  const end = text.slice(index).search(/[!?.]\s+\p{Lu}|$/u)
  return text.slice(start + 1, index + end)
}

const wrongWeekday = (name: string, day: number, month: number, year: number, written: string) => {
  const date = new Date(Date.UTC(year, month - 1, day))
  const right = weekdays[date.getUTCDay()]
  if (!right || date.getUTCDate() !== day || right === name.toLowerCase()) return null
  return {
    what: `${day}.${month}.${year} on ${right}, mutta tekstissä on «${written}»`,
    fix: 'Tarkista, kumpi on oikein, päivä vai viikonpäivä',
  }
}

export const doubleSpaceRule: Rule = ({ passages }) =>
  findAll(passages, /(?<=\S) {2,}(?=\S)/gu, ({ 0: spaces, index, input }) => {
    const before = input
      .slice(Math.max(0, index - 40), index)
      .split(/\s/)
      .at(-1)
    const after = input.slice(index + spaces.length, index + spaces.length + 40).split(/\s/)[0]
    return {
      what: `Sanojen välissä on monta välilyöntiä: «${before}${spaces}${after}»`,
      fix: `Kirjoita «${before} ${after}»`,
    }
  })

/** Rendering makes a space non-breaking; only the writer knows whether one is missing. */
export const unitSpaceRule: Rule = ({ passages }) => [
  ...findAll(
    passages,
    /(?<![\p{L}\d.,-])(\d+(?:,\d+)?)(%|‰|€|°C|km|cm|mm|kg|m²|milj\.|mrd|euroa|prosenttia)(?![\p{L}\d-])/gu,
    ({ 0: written, 1: value, 2: unit }) => ({
      what: `Luvun ja yksikön välistä puuttuu väli: «${written}»`,
      fix: `Kirjoita «${value} ${unit}»`,
    }),
  ),
  ...findAll(passages, /(?<!\d)(\d+)§|§(\d+)/gu, ({ 0: written }) => ({
    what: `Luvun ja pykälämerkin välistä puuttuu väli: «${written}»`,
    fix: `Kirjoita «${written.replace(/(?<=\d)§/, ' §').replace(/§(?=\d)/, '§ ')}»`,
  })),
]
