import { findAll, type Rule } from './rule'

/** Finnish notation of times, days and numbers (SFS 4175; Kielitoimiston ohjepankki) that rendering cannot correct. */

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

type Parts = Readonly<Record<'day' | 'month' | 'year', string>>
const plain = ({ day, month, year }: Parts): string => `${Number(day)}.${Number(month)}.${year}`

/** Days in other notations: how each is found, what is wrong with it, and how to write it. */
const otherDays: readonly (readonly [RegExp, (written: string) => string, (parts: Parts) => string])[] = [
  [
    /(?<![\d.\p{L}/])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{2})(?![\d\p{L}.]|:\d)/gu,
    (written) => `Päivässä «${written}» vuosi on kahdella numerolla`,
    (parts) => `Kirjoita vuosi kokonaan: ${plain({ ...parts, year: `20${parts.year}` })}`,
  ],
  [
    /(?<![\d.\p{L}/])(?=0|\d+\.0)(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:19|20)\d{2})(?!\d)/gu,
    (written) => `Päivässä «${written}» on turha etunolla`,
    (parts) => `Kirjoita ${plain(parts)}`,
  ],
  [
    /(?<![\d\p{L}/_-])(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?![\d\p{L}/_-])/gu,
    (written) => `Päivä «${written}» on tietokenttien muodossa`,
    (parts) => `Kirjoita tekstiin ${plain(parts)}`,
  ],
  [
    /(?<![\d\p{L}/])(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>(?:19|20)\d{2})(?![\d/])/gu,
    (written) => `Päivässä «${written}» on vinoviivoja`,
    (parts) => `Kirjoita ${plain(parts)}`,
  ],
]

export const dateRule: Rule = ({ passages }) => [
  ...otherDays.flatMap(([pattern, what, fix]) =>
    findAll(passages, pattern, ({ 0: written, groups: { day = '', month = '', year = '' } = {} }) =>
      isDay(day, month) ? { what: what(written), fix: fix({ day, month, year }) } : null,
    ),
  ),
  ...findAll(
    passages,
    new RegExp(`(?<!\\d)(\\d{1,2})\\.((?:${months})kuu\\p{L}*)`, 'giu'),
    ({ 0: written, 1: day, 2: month }) => ({
      what: `Päivän numeron ja kuukauden välistä puuttuu väli: «${written}»`,
      fix: `Kirjoita «${day}. ${month}»`,
    }),
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
export const weekdayRule: Rule = ({ passages }) => [
  ...findAll(passages, essive, ({ 0: written, 1: name, index, input }) => {
    const [, day, month, year] = dayAfter.exec(input.slice(index + written.length)) ?? []
    if (day && month && year) return wrongWeekday(`${name}`, Number(day), Number(month), Number(year), written)
    if (day || anyDay.test(sentenceAround(input, index))) return null
    return {
      what: `«${written}» ei kerro, mikä päivä on kyseessä`,
      fix: 'Lisää päivä viikonpäivän perään, esimerkiksi «tiistaina 22.12.2020»',
    }
  }),
  ...findAll(passages, relative, ({ 0: written, index, input }) =>
    anyDay.test(sentenceAround(input, index))
      ? null
      : {
          what: `«${written}» vanhenee, kun teksti luetaan myöhemmin`,
          fix: 'Kirjoita päivä tai kuukausi ja vuosi',
        },
  ),
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
