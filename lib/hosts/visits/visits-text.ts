import { addDays, setISOWeek } from 'date-fns'
import { count, counted, table } from '../../text/terminal'
import type { Counts, Week } from './count-visits'

/** Visits as tables for a terminal, in Finnish. */

/** What fewer have asked may tell who they are. */
const fewest = 3
/** Rows of each table of a week. */
const rows = 15

const dayOf = (date: Date): string => `${date.getDate()}.${date.getMonth() + 1}.`

/** `viikko 48/2026 (23.11.–29.11.)` */
const titleOf = (name: string): string => {
  const [year = 0, week = 1] = name.split('-').map(Number)
  const thursday = setISOWeek(new Date(year, 0, 4), week)
  const monday = addDays(thursday, -((thursday.getDay() + 6) % 7))
  return `Viikko ${week}/${year} (${dayOf(monday)}–${dayOf(addDays(monday, 6))})`
}

const most = (title: string, counts: Counts, least = 1): string | undefined => {
  const common = [...counts].filter(([, times]) => times >= least)
  if (common.length === 0) return undefined
  const sorted = common.sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1)).slice(0, rows)
  return table(
    [
      { title, align: 'left' },
      { title: 'Kertaa', align: 'right' },
    ],
    sorted.map(([what, times]) => [what, count(times)]),
  )
}

const weekText = ({ name, pages, queries, missingAddresses }: Week): string =>
  [
    titleOf(name),
    most('Sivu', pages),
    most('Haku', queries, fewest),
    most('Osoite, jota ei ole', missingAddresses, fewest),
  ]
    .flatMap((part) => part ?? [])
    .join('\n\n')

/** All weeks in one table, and of the latest `detailed` what was asked most. */
export const visitsText = (weeks: readonly Week[], detailed: number): string => {
  const summary = table(
    [
      { title: 'Viikko', align: 'left' },
      { title: 'Sivulatauksia', align: 'right' },
      { title: 'Hakuja', align: 'right' },
      { title: 'Ei löytynyt', align: 'right' },
      { title: 'Robotteja', align: 'right' },
    ],
    weeks.map(({ name, views, searches, missing, robots }) => [
      name.replace('-', '/'),
      count(views),
      count(searches),
      count(missing),
      count(robots),
    ]),
  )
  const note = `Hakua tai puuttuvaa osoitetta, jota on pyydetty viikossa alle ${fewest} kertaa, ei näytetä, koska siitä voisi tunnistaa pyytäjän. Robottien pyynnöt ovat vain omassa sarakkeessaan. Haut ovat lomakkeella lähetettyjä: hakusivulla tarkennettu haku ei käy palvelimella.`
  return [summary, ...weeks.slice(0, detailed).map(weekText), note].join('\n\n')
}

/** What is told of lines that no format fits. */
export const wrongLinesText = (wrong: number, first: string): string =>
  `${counted(wrong, 'rivi', 'riviä')} ei ole lokin muodossa, ensimmäinen ${first}. Muodot: Combined (GoAccessin COMBINED, VCOMBINED ja COMMON) ja Caddyn, nginxin tai Apachen JSON.`
