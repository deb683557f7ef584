import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { isDated, isPage, refOf, wordOf } from '../../schema/content-types'
import { objectsIn, stringsIn, textIn, type Values } from '../../schema/values'
import { hiddenBy } from '../gate'
import { isBetween } from '../issues'
import type { Message } from '../source/problem'
import type { Suggest } from '../source/suggest'
import { type Context, type FileFacts, type ReportIn, type Wrong, wrongIn } from './facts'

/** Reports what in a letter contradicts itself, and a greeting that an e-mail cannot show. */
export const checkIssue = (data: Values, context: Context, _body: string, tree: Root | null): void => {
  const wrong = wrongIn(context)
  checkSelection(data, (field) => context.findings.lines.has(field), wrong)
  if (typeof data.subject === 'string' && isShouted(data.subject))
    wrong(
      'subject',
      'Aihe on kirjoitettu kokonaan suuraakkosin, ja sähköpostin suodattimet pitävät sellaista roskapostina',
      'Kirjoita aihe tavallisin kirjaimin',
    )
  if (tree) checkGreeting(tree, context.report)
}

const checkSelection = ({ from, to, date }: Values, isGiven: (field: string) => boolean, wrong: Wrong): void => {
  const days = ['from', 'to'].filter(isGiven)
  if (isGiven('items') && days.length > 0)
    wrong('items', 'Kirjeellä on sekä jutut että päivät', 'Poista «items», tai «from» ja «to»')
  else if (!isGiven('items') && days.length === 0)
    wrong('items', 'Kirjeellä ei ole juttuja', 'Lisää «items», tai päivät «from» ja «to», joiden väliltä jutut tulevat')
  else if (days.length === 1 && days[0])
    wrong(days[0], 'Päivistä on annettu vain toinen', `Lisää rivi «${days[0] === 'from' ? 'to' : 'from'}: …»`)
  if (typeof from !== 'string' || typeof to !== 'string') return
  if (to < from) wrong('to', `Viimeinen päivä ${to} on ennen ensimmäistä ${from}`, 'Korjaa kohta «from» tai «to»')
  if (typeof date === 'string' && to > date)
    wrong('to', `Kirje ilmestyy ${date}, ennen viimeistä päivää ${to}`, `Kirjoita viimeistään ${date}`)
}

const isShouted = (subject: string): boolean =>
  /\p{Lu}.*\p{Lu}/u.test(subject) && subject === subject.toLocaleUpperCase('fi')

const allowed: ReadonlySet<string> = new Set(
  'root paragraph list listItem text strong emphasis link linkReference definition break'.split(' '),
)

/** Mail programs show plain text and links alike; a picture would be fetched by itself. */
const checkGreeting = (tree: Root, report: Context['report']): void =>
  visit(tree, (node) => {
    if (allowed.has(node.type)) return undefined
    report(node.position?.start.line ?? 1, 'teksti', {
      what: 'Uutiskirjeen tekstissä saa olla vain kappaleita, luetteloita ja linkkejä',
      fix: 'Poista tämä kohta, tai siirrä se sivulle ja kirjoita tähän linkki sinne',
    })
    return SKIP
  })

/** Reports items that do not exist or are not public on the letter's day, and days on which nothing was published. */
export const checkIssues = (files: readonly FileFacts[], suggest: Suggest, report: ReportIn): void => {
  const letters = files.filter(({ type }) => type === 'Issue')
  if (letters.length === 0) return
  // Of two files that claim a slug, the first.
  const byRef = new Map(files.toReversed().flatMap((file) => (isPage(file.type) ? [[refOf(file), file] as const] : [])))
  for (const letter of letters) {
    const { items, date } = letter.data
    for (const [at, item] of objectsIn(items).entries()) {
      const ref = textIn(item, 'ref')
      const problem = ref && itemProblem(ref, byRef, letter, suggest)
      if (problem) report(letter, letter.lines.get(`items.${at}.ref`) ?? 1, 'items.ref', problem)
    }
    if (typeof date === 'string' && letter.data.from) checkDays(letter, files, date, report)
  }
}

const itemProblem = (
  ref: string,
  byRef: ReadonlyMap<string, FileFacts>,
  letter: FileFacts,
  suggest: Suggest,
): Message | undefined => {
  const file = byRef.get(ref)
  if (file === letter) return { what: 'Kirje ei voi olla oma juttunsa', fix: 'Poista kohta' }
  if (!file) {
    const [, word = '', slug = ''] = /^(.*)\/(?:\d{4}-\d{2}-\d{2}-)?(.*)$/.exec(ref) ?? []
    const same = [...byRef.values()].find(
      (one) => one.slug === slug && [wordOf(one.type), one.file.split('/')[0]].includes(word),
    )
    return {
      what: `Juttua «${ref}» ei ole`,
      fix: same
        ? `Kirjoita ${refOf(same)}`
        : suggest(
            ref,
            byRef.keys(),
            'Kirjoita laji, vinoviiva ja tiedoston nimi ilman päivää: uutinen/hakuaika-paattyy',
          ),
    }
  }
  const { date } = letter.data
  const hidden = typeof date === 'string' ? hiddenBy(file.data, lastMoment(date)) : undefined
  if (hidden?.reason === 'draft')
    return { what: `Juttu «${ref}» on luonnos`, fix: 'Julkaise se ensin, tai poista kohta kirjeestä' }
  if (hidden?.reason === 'future')
    return {
      what: `Juttu «${ref}» julkaistaan vasta ${hidden.time}, mutta kirje ${date}`,
      fix: 'Poista kohta, tai siirrä kirjeen päivää',
    }
  return hidden && { what: `Juttu «${ref}» poistui ${hidden.time}, ennen kirjeen päivää ${date}`, fix: 'Poista kohta' }
}

const lastMoment = (day: string): string => `${day}T23:59`

const checkDays = (letter: FileFacts, files: readonly FileFacts[], date: string, report: ReportIn): void => {
  const { from, to, regions } = letter.data
  if (typeof from !== 'string' || typeof to !== 'string' || to < from) return
  const places = files.flatMap(({ type, slug, data: { parent } }) =>
    type === 'Region' ? [{ slug, parent: typeof parent === 'string' ? parent : undefined }] : [],
  )
  const days = { from, to, regions: stringsIn(regions) }
  const isThere = files.some(
    ({ type, data }) =>
      isDated(type) &&
      type !== 'Issue' &&
      typeof data.date === 'string' &&
      !hiddenBy(data, lastMoment(date)) &&
      isBetween(places, days, { date: data.date, regions: stringsIn(data.regions) }),
  )
  if (!isThere)
    report(letter, letter.lines.get('from') ?? 1, 'from', {
      what: `Päivinä ${from}–${to} ei ole julkaistu mitään, mikä kuuluisi kirjeeseen`,
      fix: 'Korjaa kohta «from» tai «to», tai valitse jutut itse kohdassa «items»',
    })
}
