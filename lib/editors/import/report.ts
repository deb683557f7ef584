import type { Problem } from '../../content/source/problem'
import { counted } from '../../text/terminal'
import type { Planned } from './plan'
import type { Light, Survey } from './survey'

/** `content/tuonti/raportti.md`: what became of every item of the export, in Finnish. */

export type Entry = {
  readonly item: Light
  readonly planned: Planned
  readonly file: string | undefined
  readonly notes: readonly string[]
  readonly problems: readonly Problem[]
}

type ReportParts = {
  readonly survey: Survey
  readonly entries: readonly Entry[]
  /** Drafts of topics and authors, with what is to be filled in. */
  readonly named: readonly { readonly file: string; readonly problems: readonly Problem[] }[]
  readonly files: {
    readonly used: readonly string[]
    readonly missing: readonly string[]
    readonly unused: readonly string[]
  }
  readonly addresses: number
  /** Files of earlier runs whose items are no longer in the export. */
  readonly absent: readonly string[]
}

const typeNames: Readonly<Record<string, string>> = { post: 'artikkeli', page: 'sivu' }

const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_<>[\]#|]/g, '\\$&')
    .trim()

const nameOf = ({ item, planned }: Entry): string => {
  const what = `${typeNames[item.type] ?? plain(item.type)} ${plain(item.id)}`
  return planned.kind === 'none' && planned.isSecret ? what : `«${plain(item.title) || 'ilman otsikkoa'}» (${what})`
}

/** Files that are missing have a list of their own. */
const problemLines = (problems: readonly Problem[]): readonly string[] => {
  const [missing, others] = [problems.filter(isMissingFile), problems.filter((problem) => !isMissingFile(problem))]
  return [...others.map(problemLine), ...(missing.length > 0 ? [`puuttuvia tiedostoja: ${missing.length}`] : [])]
}
const isMissingFile = ({ what }: Problem): boolean => /^Tiedostoa «\/media\/[^»]*» ei ole$/.test(what)

const problemLine = ({ line, field, what, fix }: Problem): string =>
  `rivi ${line}, ${plain(field)}: ${plain(what)}. ${plain(fix)}`

const section = (title: string, about: string, rows: readonly string[]): readonly string[] =>
  rows.length > 0 ? [`## ${title} (${rows.length})`, '', ...(about ? [about, ''] : []), ...rows, ''] : []

const withDetails = (head: string, details: readonly string[]): string =>
  [`- ${head}`, ...details.map((detail) => `  - ${detail}`)].join('\n')

export const reportText = ({ survey, entries, named, files, addresses, absent }: ReportParts): string => {
  const documents = entries.filter(({ planned }) => planned.kind === 'document')
  const row = (entry: Entry) =>
    withDetails(`${nameOf(entry)} → content/${entry.file ?? ''}`, [
      ...problemLines(entry.problems),
      ...entry.notes.map(plain),
    ])
  const [open, ready] = [
    documents.filter(({ problems }) => problems.length > 0),
    documents.filter(({ problems }) => problems.length === 0),
  ]
  const asides = entries.filter(({ planned }) => planned.kind === 'aside')
  const none = entries.filter(({ planned, item }) => planned.kind === 'none' && item.type !== 'attachment')
  const isMachinery = ({ item }: Entry) => item.type !== 'post' && item.type !== 'page'
  const byType = new Map<string, string[]>()
  for (const { item } of none.filter(isMachinery)) byType.set(item.type, [...(byType.get(item.type) ?? []), item.id])
  return `${[
    `# Tuonti WordPressistä: ${plain(survey.channel.title) || 'nimetön sivusto'}`,
    '',
    `Viennissä on ${counted(entries.length, 'kohta', 'kohtaa')}: ${counted(documents.length, 'luonnos', 'luonnosta')} (täydennettäviä ${open.length}), ${asides.length} talteen kansioon content/tuonti, ${none.length} jää tuomatta ja ${counted(survey.attachments.size, 'tiedosto', 'tiedostoa')}. Jokainen niistä on tässä. Tätä tiedostoa ei julkaista; seuraava ajo kirjoittaa sen uudelleen.`,
    '',
    ...section(
      'Täydennettävää',
      'Sivusto rakentuu vasta, kun nämä on korjattu, tai kun tiedosto on poistettu tai siirretty kansioon content/tuonti. Merkki [wordpress osa="…"] tekstissä on kohdassa, jota ei voitu tuoda.',
      [
        ...named
          .filter(({ problems }) => problems.length > 0)
          .map(({ file, problems }) => withDetails(`content/${file}`, problemLines(problems))),
        ...open.map(row),
      ],
    ),
    ...section('Valmiit luonnokset', 'Tarkista ja poista rivi «draft: true», kun haluat julkaista.', [
      ...named.filter(({ problems }) => problems.length === 0).map(({ file }) => `- content/${file}`),
      ...ready.map(row),
    ]),
    ...section(
      'Talteen kansioon content/tuonti',
      'Näille ei ole paikkaa sivustolla. Kansiota ei julkaista.',
      asides.map((entry) =>
        withDetails(`${nameOf(entry)} → content/${entry.file ?? ''}`, [
          ...(entry.planned.kind === 'aside' ? [plain(entry.planned.why)] : []),
          ...entry.notes.map(plain),
        ]),
      ),
    ),
    ...section('Ei tuotu', '', [
      ...none
        .filter((entry) => !isMachinery(entry))
        .map((entry) => `- ${nameOf(entry)}: ${entry.planned.kind === 'none' ? plain(entry.planned.why) : ''}`),
      ...[...byType].map(([type, ids]) => `- ${plain(type)}, ${ids.length} kpl: ${ids.map(plain).join(', ')}`),
    ]),
    ...section(
      'Ei enää viennissä',
      'Nämä tuotiin aiemmin. Tiedostot jäivät ennalleen.',
      absent.map((file) => `- content/${file}`),
    ),
    ...section(
      'Puuttuvat tiedostot',
      'Tekstit käyttävät näitä, mutta niitä ei ole kansiossa public eikä annetussa kansiossa. Kopioi palvelimelta kansio wp-content/uploads ja aja komento uudelleen sanoilla «--media KANSIO».',
      files.missing.map((path) => `- public${plain(path)}`),
    ),
    ...section(
      'Tuodut tiedostot',
      '',
      files.used.map((path) => `- public${plain(path)}`),
    ),
    ...section(
      'Tiedostot, joita mikään tuotu teksti ei käytä',
      'Näitä ei kopioitu.',
      files.unused.map((url) => `- ${plain(url)}`),
    ),
    '## Vanhat osoitteet',
    '',
    `Tiedostossa content/vanhat-osoitteet.txt on ${counted(addresses, 'osoite', 'osoitetta')}. Luonnoksen vanha osoite vastaa 410 (poistettu), kunnes luonnos julkaistaan; silloin se ohjaa uuteen. Osoitteet, joissa on numero (/?p=123), ohjaavat nginx, Caddy ja Apache: julkaisupalvelut, joilla on vain luettelo ohjauksista, eivät niitä tunne.`,
  ].join('\n')}\n`
}
