import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesAtOnce, mapLimit } from '@/lib/run/collections'
import { happening } from '@/lib/schema/types/happening'
import { job } from '@/lib/schema/types/job'
import { meeting } from '@/lib/schema/types/meeting'
import { news } from '@/lib/schema/types/news'
import { count } from '@/lib/text/terminal'
import { random } from '../random'

/** Synthetic items as long as real ones, the same every time, marked as test content. */

export type Vocabulary = {
  readonly topics: readonly string[]
  readonly regions: readonly string[]
  /** Where there are some, three items in five are meetings, jobs and events, and not news. */
  readonly committees?: readonly string[]
}

type Kind = {
  readonly url: string
  readonly folder: string
  readonly fields: (date: string, committee: string) => string
}

const newsKind: Kind = { folder: news.folder, url: `/${news.folder}/`, fields: () => '' }
const kinds: readonly Kind[] = [
  newsKind,
  newsKind,
  {
    folder: meeting.folder,
    url: '/paatoksenteko/kokoukset/',
    fields: (date, committee) => `committee: ${committee}
start: ${date}T12:00
end: ${date}T15:30
items:
  - title: Keksityn kokouksen avaus
    decision: Todettiin keksitty kokous avatuksi.
    outcome: hyvaksyttiin
`,
  },
  {
    folder: job.folder,
    url: `/${job.folder}/`,
    fields: (date) =>
      `posted: ${date}T08:00\ncloses: ${date}T14:30\ncontract: maaraaikainen\nworkTime:\n  - kokoaikatyo\n`,
  },
  {
    folder: happening.folder,
    url: `/${happening.folder}/`,
    fields: (date) => `start: ${date}T12:00\nend: ${date}T15:30\naudience: Keksityille kävijöille\n`,
  },
]

const kindOf = (number: number, { committees = [] }: Vocabulary): Kind =>
  (committees.length > 0 ? kinds[number % kinds.length] : undefined) ?? newsKind

const first = Date.UTC(2012, 0, 1)
const last = Date.UTC(2023, 11, 31)
const dayLength = 86_400_000

const subjects = ['Työryhmä', 'Kokeilu', 'Selvitys', 'Kysely', 'Palvelupiste', 'Asukasraati', 'Koulutus', 'Ohjausryhmä']
const objects = [
  'etäpalvelujen kokeilua',
  'vastaanottoaikojen muutosta',
  'neuvolan aukioloja',
  'kotihoidon kierroksia',
  'ajanvarauksen ohjeita',
  'kuntoutuksen ryhmiä',
  'asukkaiden antamaa palautetta',
  'henkilöstön täydennyskoulutusta',
]
const places = [
  'kuvitteellisessa Mallikylässä',
  'keksityssä Esimerkkilässä',
  'Testilän palvelupisteessä',
  'Mallilan terveysasemalla',
  'Koekunnan neuvolassa',
  'Esimerkkijoen varrella',
]
const sentences = [
  '{s} käsittelee {o} {p}, ja lause on kirjoitettu vain sivuston nopeuden mittaamista varten.',
  '{p} {o} arvioidaan uudelleen, kun ensimmäiset keksityt tulokset on koottu taulukkoon.',
  '{s} kokoontuu kolme kertaa ja kirjaa huomionsa lyhyeen muistioon, jota ei ole olemassa.',
  'Kuvitteellinen aikataulu on väljä, jotta {o} ehditään kokeilla rauhassa ennen päätöksiä.',
  'Lukija näkee tästä, miltä tavallisen mittainen kappale näyttää, kun aiheena on {o}.',
  '{s} ei ole todellinen, eikä {p} tehdä mitään tässä kuvattua.',
  'Kappaleen sanat on valittu niin, että haku ja tavutus saavat käsiteltäväkseen pitkiäkin yhdyssanoja.',
  'Hyvinvointialueen järjestämissuunnitelmaluonnos mainitaan tässä vain pitkän sanan vuoksi.',
]
const headings = [
  ['Mitä testissä kokeillaan', 'Miten kokeilu etenee', 'Mistä saa lisätietoa'],
  ['Lähtökohta', 'Työvaiheet ja aikataulu', 'Mitä seuraavaksi'],
  ['Kenelle testi on tehty', 'Luvut taulukossa', 'Muut testiartikkelit'],
]

const slugOf = (number: number): string => `testiartikkeli-${number}`

/** The `number`th (from 1) of `total` articles, spread evenly over the years 2012–2023. */
export const syntheticArticle = (
  number: number,
  total: number,
  vocabulary: Vocabulary,
): { readonly folder: string; readonly name: string; readonly text: string } => {
  const { topics, regions, committees = [] } = vocabulary
  const { folder, fields } = kindOf(number, vocabulary)
  const next = random(number)
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? ''
  const sentence = (): string => {
    const text = pick(sentences)
      .replace('{s}', pick(subjects))
      .replace('{o}', pick(objects))
      .replace('{p}', pick(places))
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  const paragraph = (length: number): string => Array.from({ length }, sentence).join(' ')
  const list = (mark: (at: number) => string, length: number): string =>
    Array.from({ length }, (_, at) => `${mark(at)} ${sentence()}`).join('\n')
  const numbers = () => [2019, 2020, 2021, 2022].map((year) => `| ${year} | ${Math.floor(next() * 900) + 100} |`)

  const days = Math.round((last - first) / dayLength)
  const day = Math.floor(((number - 1) * days) / Math.max(total - 1, 1))
  const date = new Date(first + day * dayLength).toISOString().slice(0, 10)
  const other = (number % total) + 1
  const [one, two, three] = headings[number % headings.length] ?? []
  const links = `[testiartikkeliin ${other}](${kindOf(other, vocabulary).url}${slugOf(other)}/)`
  const text = `---
title: 'Testiartikkeli ${number}: ${pick(objects)} ${pick(places)}'
date: ${date}
summary: Synteettinen testiartikkeli ${number}, joka on tehty sivuston rakentamisen nopeuden mittaamista varten. Tiedot on keksitty.
topics:
  - ${topics[number % topics.length]}
regions:
  - ${regions[number % regions.length]}
${fields(date, committees[number % committees.length] ?? '')}---

Tämä on synteettistä testisisältöä, artikkeli ${number}/${total}: mikään tässä kerrottu ei ole totta. ${paragraph(3)}

## ${one}

${paragraph(6)}

${list(() => '-', 5)}

## ${two}

${paragraph(6)}

${list((at) => `${at + 1}.`, 4)}

| Vuosi | Käyntejä |
| --- | --- |
${numbers().join('\n')}

## ${three}

${paragraph(6)}

Keksitty kertomus jatkuu ${other === number ? 'tässä' : links}. **Huomaa**, että myös se on _pelkkää testiä_.
`
  return { folder, name: `${date}-${slugOf(number)}.md`, text }
}

export const writeSynthetic = async (
  contentDir: string,
  total: number,
  vocabulary: Vocabulary,
  onProgress: (text: string) => void,
): Promise<void> => {
  for (const { folder } of kinds) await mkdir(join(contentDir, folder), { recursive: true })
  let done = 0
  await mapLimit(Array.from({ length: total }).keys(), filesAtOnce, async (at) => {
    const { folder, name, text } = syntheticArticle(at + 1, total, vocabulary)
    await writeFile(join(contentDir, folder, name), text)
    done += 1
    onProgress(`${count(done)}/${count(total)}`)
  })
}
