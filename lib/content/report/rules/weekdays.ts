import type { Rule } from './find'
import { findAll } from './find'

const names = ['sunnuntai', 'maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai'] as const
const essive = new RegExp(`(?<![\\p{L}-])(${names.join('|')})na(?![\\p{L}-])`, 'giu')
const relative =
  /(?<![\p{L}-])(tänään|huomenna|ylihuomenna|eilen|toissapäivänä|(?:ensi|viime|tällä) viikolla|(?:ensi|viime) kuussa)(?![\p{L}-])/giu
/** A day as it follows a weekday: «tiistaina 22.12.2020», «tiistaina 22. joulukuuta». */
const dayAfter = /^,?\s+(?:klo\s+[\d.:–-]+,?\s+)?(\d{1,2})\.\s?(?:(\d{1,2})\.(?:(\d{4}))?|\p{L}+kuuta)/u
/** Also before it, within the sentence: «22.12.2020 pidetään tiistaina». */
const anyDay = /\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+kuuta)/u

/** A weekday says which day only to those who read that week, and one that is not the day's own misleads everybody. */
export const weekdayRule: Rule = ({ passages, type }) => [
  ...findAll(passages, essive, ({ 0: found, 1: name, index, input }) => {
    const [, day, month, year] = dayAfter.exec(input.slice(index + found.length)) ?? []
    if (day && month && year) return wrongWeekday(`${name}`, Number(day), Number(month), Number(year), found)
    if (day || anyDay.test(sentenceAround(input, index))) return null
    return {
      what: `«${found}» ei kerro, mikä päivä on kyseessä`,
      mend: 'Lisää päivä viikonpäivän perään, esimerkiksi «tiistaina 22.12.2020»',
    }
  }),
  // Only what has a date of its own grows old in this way; «eilen» on an information page is told of too.
  ...(type === 'Topic' || type === 'Author'
    ? []
    : findAll(passages, relative, ({ 0: found, index, input }) =>
        anyDay.test(sentenceAround(input, index))
          ? null
          : { what: `«${found}» vanhenee, kun teksti luetaan myöhemmin`, mend: 'Kirjoita päivä tai kuukausi ja vuosi' },
      )),
]

const sentenceAround = (text: string, index: number): string => {
  const start = Math.max(...['! ', '? ', '\n'].map((end) => text.lastIndexOf(end, index)))
  const end = text.slice(index).search(/[!?.]\s+\p{Lu}|$/u)
  return text.slice(start + 1, index + end)
}

const wrongWeekday = (name: string, day: number, month: number, year: number, found: string) => {
  const date = new Date(Date.UTC(year, month - 1, day))
  const right = names[date.getUTCDay()]
  if (!right || date.getUTCDate() !== day || right === name.toLowerCase()) return null
  return {
    what: `${day}.${month}.${year} on ${right}, mutta tekstissä on «${found}»`,
    mend: 'Tarkista, kumpi on oikein, päivä vai viikonpäivä',
  }
}
