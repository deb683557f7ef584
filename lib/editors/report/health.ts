import type { CheckedDocument } from '../../content/check/facts'
import { wordsDue } from '../../content/check/played-rules'
import { isOld } from '../../content/gate'
import type { Problem } from '../../content/source/problem'
import { contentTypes, hasField, typeNamed } from '../../schema/content-types'
import { stringsIn } from '../../schema/values'
import { formatPartialDate } from '../../text/format'
import { dayAfter } from '../../text/times'
import { type Article, linksOf } from './article'
import type { Outline, OutlineLine } from './outline'
import { captionRule } from './rules/body-rules'

/** What in the content is old, unreachable or incomplete. Nothing here stops publishing. */

export const healthOf = (input: HealthInput): Outline => {
  const { articles, today } = input
  const documents = input.documents.filter(({ data }) => !data.draft)
  const sections: readonly (readonly [title: string, lines: readonly OutlineLine[]])[] = [
    [
      'Saavutettavuusseloste',
      input.warnings.map(({ file, line, what, fix }) => ({ at: `${file}:${line}`, text: `${what}. ${fix}` })),
    ],
    [
      'Tarkistuspäivä on ohi tai lähellä',
      due(documents, today, 'reviewBy', 'piti tarkistaa', 'tarkistettava viimeistään'),
    ],
    ['Haku on päättynyt', closedCalls(documents, input)],
    ['Kutsu, jonka tuloksista ei kerrota', unanswered(documents, today)],
    ['Äänestä tai videosta puuttuu teksti', withoutWords(documents)],
    ['Poistuu pian tai on poistunut', due(documents, today, 'expires', 'poistui sivustolta', 'viimeinen päivä on')],
    ['Yli kaksi vuotta vanha', old(documents, today)],
    ['Mikään teksti tai valikko ei vie tänne', orphans(documents, articles)],
    ['Ei aihetta', without(documents, 'topics')],
    ['Ei aluetta (näkyy koko maakunnan sivuilla)', without(documents, 'regions')],
    ['Aihe tai kirjoittaja, jota ei käytetä', unused(documents)],
    ['Kuva, josta puuttuu teksti', pictures(documents, articles)],
    ['Tiedosto, jota mikään sivu ei käytä', unusedMedia(input)],
  ]
  const filled = sections.flatMap(([title, lines]) => (lines.length > 0 ? [{ title, lines }] : []))
  const total = filled.reduce((sum, { lines }) => sum + lines.length, 0)
  return {
    title: 'Sisällön kunto',
    summary: total === 0 ? 'Mitään ei tarvitse päivittää.' : `Katsottavaa: ${total}.`,
    sections: filled,
  }
}

type HealthInput = {
  /** Hidden ones too; drafts are left out of the result. */
  readonly documents: readonly CheckedDocument[]
  readonly articles: readonly Article[]
  readonly media: readonly string[]
  readonly today: string
  /** What stops nothing yet. */
  readonly warnings: readonly Problem[]
}

const at = ({ file }: CheckedDocument): string => `content/${file}`
const titled = (document: CheckedDocument, text: string): OutlineLine => ({
  at: at(document),
  text: `${String(document.data.title)}: ${text}`,
})

/** Days: reviews due, calls that have closed, old texts. */

const soonInDays = 30
/** In which those who took part are told what came of it. */
const answerInDays = 60

const shown = (value: unknown): string => formatPartialDate(String(value))

/** Documents whose day in `field` has passed or is near. */
const due = (documents: readonly CheckedDocument[], today: string, field: string, past: string, coming: string) =>
  documents.flatMap((document) => {
    const value = document.data[field]
    if (typeof value !== 'string' || value > dayAfter(today, soonInDays)) return []
    return [titled(document, `${value < today ? past : coming} ${shown(value)}`)]
  })

const unanswered = (documents: readonly CheckedDocument[], today: string): readonly OutlineLine[] =>
  documents.flatMap((document) => {
    const { closes, result } = document.data
    if (document.type !== 'Call' || result || typeof closes !== 'string') return []
    return closes < dayAfter(today, -answerInDays)
      ? [titled(document, `päättyi ${shown(closes.slice(0, 10))}; kerro kohdassa «result», mitä tästä seurasi`)]
      : []
  })

/** «Hakuaika päättyy 4.8.2021» and the like. */
const call = /(?:hakuai|haku pää|hae viimeistään|ilmoittau|hakemukset)[^.!?\n]*?(\d{1,2})\.(\d{1,2})\.(\d{4})/giu

const closedCalls = (documents: readonly CheckedDocument[], { articles, today }: HealthInput) => {
  const byFile = new Map(articles.map((article) => [article.file, article]))
  return documents.flatMap((document) => {
    // A type that has a time to end by says itself that it is over.
    if (typeNamed(document.type).until) return []
    const { expires } = document.data
    if (typeof expires === 'string' && expires < today) return []
    const days = (byFile.get(at(document))?.passages ?? []).flatMap(({ text }) =>
      [...text.matchAll(call)].map(([, d = '', m = '', y = '']) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`),
    )
    const last = days.sort().at(-1)
    const fix = hasField(document.type, 'expires') ? 'kerro se tekstissä tai lisää «expires»' : 'kerro se tekstissä'
    return last && last < today ? [titled(document, `hakuaika päättyi ${shown(last)}; ${fix}`)] : []
  })
}

/** What must have words by a day that has not come yet; after it the checks refuse it. */
const withoutWords = (documents: readonly CheckedDocument[]) =>
  documents.flatMap((document) => {
    const missing = wordsDue(document.data, document.markdown.text)
    return missing ? [titled(document, `lisää «${missing.field}» viimeistään ${shown(missing.by)}`)] : []
  })

const old = (documents: readonly CheckedDocument[], today: string): readonly OutlineLine[] => {
  return documents.flatMap((document) => {
    const changes = Array.isArray(document.data.changes) ? document.data.changes : []
    const dates = [document.data.date, document.data.reviewed, ...changes.map(({ date }) => date)]
    const last = dates
      .filter((value) => typeof value === 'string')
      .sort()
      .at(-1)
    // No more precisely than the page shows.
    const asShown = last === document.data.date && document.data.datePrecision ? last?.slice(0, 7) : last
    return last !== undefined && isOld({ date: last }, today) ? [titled(document, `viimeksi ${shown(asShown)}`)] : []
  })
}

/** Links: what nothing leads to or uses. */

const orphans = (documents: readonly CheckedDocument[], articles: readonly Article[]): readonly OutlineLine[] => {
  const urls = new Map(documents.map((document) => [at(document), document.url]))
  const linked = new Set(
    articles.flatMap((article) =>
      linksOf(article)
        .map(({ url }) => url.replace(/[?#].*$/, ''))
        .filter((url) => url !== urls.get(article.file)),
    ),
  )
  const parents = new Set(documents.map(({ type, data }) => `${type} ${data.parent}`))
  return documents.flatMap((document) => {
    const inTree = document.data.parent !== undefined || parents.has(`${document.type} ${document.slug}`)
    // A label's page is linked by its use; unused ones are in another section.
    const isLabel = labels.some(({ to }) => to === document.type)
    if (!document.url || isLabel || linked.has(document.url) || document.data.nav || inTree) return []
    const { section } = typeNamed(document.type)
    return [titled(document, section ? 'löytyy vain luetteloista' : 'sivulle ei pääse mistään')]
  })
}

/** Lists of references: the documents they name are labels of those that name them. */
const labels = contentTypes.flatMap(({ fields }) => fields.filter(({ to, list }) => to && list))

const without = (documents: readonly CheckedDocument[], list: 'topics' | 'regions') =>
  documents.flatMap((document) =>
    hasField(document.type, list) && stringsIn(document.data[list]).length === 0
      ? [{ at: at(document), text: String(document.data.title) }]
      : [],
  )

/** Labels that no document names, where none means none. */
const unused = (documents: readonly CheckedDocument[]): readonly OutlineLine[] => {
  const lists = labels.filter(({ emptyMeansAll }) => !emptyMeansAll)
  const namedIn = ({ data }: CheckedDocument) =>
    lists.flatMap(({ name, to }) => stringsIn(data[name]).map((slug) => `${to} ${slug}`))
  const used = new Set(documents.flatMap(namedIn))
  return documents
    .filter(({ type, slug }) => lists.some(({ to }) => to === type) && !used.has(`${type} ${slug}`))
    .map((document) => titled(document, 'mikään sisältö ei viittaa tähän'))
}

/** A text that repeats the title, and missing captions; that every picture has a text is checked elsewhere. */
const pictures = (documents: readonly CheckedDocument[], articles: readonly Article[]): readonly OutlineLine[] => [
  ...documents.flatMap((document) => {
    const { image, title } = document.data
    const alt = typeof image === 'object' && image !== null && 'alt' in image ? String(image.alt) : ''
    return alt && alt.trim().toLowerCase() === String(title).trim().toLowerCase()
      ? [titled(document, 'tekstivastine on sama kuin otsikko')]
      : []
  }),
  ...articles.flatMap((article) =>
    captionRule(article).map(({ line, what }) => ({ at: `${article.file}:${line}`, text: what })),
  ),
]

const unusedMedia = ({ documents, articles, media }: HealthInput): readonly OutlineLine[] => {
  const used = JSON.stringify(documents.map(({ data, html }) => [data, html]))
  const inLinks = new Set(articles.flatMap((article) => linksOf(article).map(({ url }) => url.replace(/#.*$/, ''))))
  return media.flatMap((path) =>
    used.includes(path) || inLinks.has(path) ? [] : [{ at: `public${path}`, text: 'poista, jos sitä ei tarvita' }],
  )
}
