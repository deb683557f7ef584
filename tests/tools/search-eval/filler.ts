import type { SearchDocument } from '@/lib/search/build/search-documents'
import { random } from '../random'

/** Inflected Finnish without meaning. Its words are near those of queries, never the same: no article is a right answer. */

/** Nominative, weak stem, strong stem, partitive, illative, plural stem, genitive plural, partitive plural. */
type Noun = readonly [string, string, string, string, string, string, string, string]

const nouns: readonly Noun[] = `
kunto kunno kunto kuntoa kuntoon kunnoi kuntojen kuntoja
keskustelu keskustelu keskustelu keskustelua keskusteluun keskustelui keskustelujen keskusteluja
lasi lasi lasi lasia lasiin lasei lasien laseja
kasvi kasvi kasvi kasvia kasviin kasvei kasvien kasveja
haukka hauka haukka haukkaa haukkaan haukoi haukkojen haukkoja
perho perho perho perhoa perhoon perhoi perhojen perhoja
kylpylä kylpylä kylpylä kylpylää kylpylään kylpylöi kylpylöiden kylpylöitä
rahti rahdi rahti rahtia rahtiin rahdei rahtien rahteja
talkoo talkoo talkoo talkoota talkooseen talkoi talkoiden talkoita
hoikka hoika hoikka hoikkaa hoikkaan hoikei hoikkien hoikkia
aluna aluna aluna alunaa alunaan alunoi alunoiden alunoita
järki järje järke järkeä järkeen järjei järkien järkiä
palvonta palvonna palvonta palvontaa palvontaan palvonnoi palvontojen palvontoja
tuki tue tuke tukea tukeen tui tukien tukia
kotelo kotelo kotelo koteloa koteloon koteloi koteloiden koteloita
saari saare saare saarta saareen saari saarien saaria
verho verho verho verhoa verhoon verhoi verhojen verhoja
uuni uuni uuni uunia uuniin uunei uunien uuneja
silta silla silta siltaa siltaan silloi siltojen siltoja
metsä metsä metsä metsää metsään metsi metsien metsiä
kallio kallio kallio kalliota kallioon kallioi kallioiden kallioita
lammas lampaa lampaa lammasta lampaaseen lampai lampaiden lampaita
kangas kankaa kankaa kangasta kankaaseen kankai kankaiden kankaita
puro puro puro puroa puroon puroi purojen puroja
kirves kirvee kirvee kirvestä kirveeseen kirvei kirveiden kirveitä
laituri laituri laituri laituria laituriin laiturei laiturien laitureja
maali maali maali maalia maaliin maalei maalien maaleja
pelto pello pelto peltoa peltoon pelloi peltojen peltoja
sahti sahdi sahti sahtia sahtiin sahdei sahtien sahteja
vene venee venee venettä veneeseen venei veneiden veneitä
harju harju harju harjua harjuun harjui harjujen harjuja
kello kello kello kelloa kelloon kelloi kellojen kelloja
ruukku ruuku ruukku ruukkua ruukkuun ruukui ruukkujen ruukkuja
torppa torpa torppa torppaa torppaan torpi torppien torppia
niitty niity niitty niittyä niittyyn niityi niittyjen niittyjä
kanto kanno kanto kantoa kantoon kannoi kantojen kantoja
pato pado pato patoa patoon padoi patojen patoja
mylly mylly mylly myllyä myllyyn myllyi myllyjen myllyjä
tuohi tuohe tuohe tuohta tuoheen tuohi tuohien tuohia
varjo varjo varjo varjoa varjoon varjoi varjojen varjoja
sammal sammale sammale sammalta sammaleen sammali sammalien sammalia
kaivo kaivo kaivo kaivoa kaivoon kaivoi kaivojen kaivoja
ompelu ompelu ompelu ompelua ompeluun ompelui ompelujen ompeluja
leipä leivä leipä leipää leipään leivi leipien leipiä
nuotio nuotio nuotio nuotiota nuotioon nuotioi nuotioiden nuotioita
sorsa sorsa sorsa sorsaa sorsaan sorsi sorsien sorsia
pihka pihka pihka pihkaa pihkaan pihkoi pihkojen pihkoja
kiuas kiukaa kiukaa kiuasta kiukaaseen kiukai kiukaiden kiukaita
reki ree reke rekeä rekeen rei rekien rekiä
lippu lipu lippu lippua lippuun lipui lippujen lippuja
huilu huilu huilu huilua huiluun huilui huilujen huiluja
savi save save savea saveen savi savien savia
tähti tähde tähte tähteä tähteen tähdi tähtien tähtiä
ranne rantee rantee rannetta ranteeseen rantei ranteiden ranteita
kuvio kuvio kuvio kuviota kuvioon kuvioi kuvioiden kuvioita
sointu soinnu sointu sointua sointuun soinnui sointujen sointuja
`
  .trim()
  .split('\n')
  .map((line) => {
    const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = line.split(' ')
    return [a, b, c, d, e, f, g, h]
  })

const verbs = `
vaalii vaali vaalivat|työntää työnsi työntävät|kerää keräsi keräävät|maalaa maalasi maalaavat|soutaa souti soutavat
punoo punoi punovat|veistää veisti veistävät|kutoo kutoi kutovat|paistaa paistoi paistavat|kantaa kantoi kantavat
kiertää kiersi kiertävät|nostaa nosti nostavat|piirtää piirsi piirtävät|laulaa lauloi laulavat|kylvää kylvi kylvävät
`
  .trim()
  .split(/[|\n]/)
  .map((forms) => forms.split(' '))

const adjectives = ['vanha', 'harmaa', 'hiljainen', 'leveä', 'korkea', 'kapea', 'tumma', 'kirkas', 'viileä', 'karkea']
const adverbs = ['varovasti', 'iltaisin', 'vähitellen', 'huolella', 'joskus', 'talvella', 'syksyisin', 'hitaasti']

const isFront = (word: string): boolean => !/[aou]/.test(word)

const inflect = (noun: Noun, before: string, which: number): string => {
  const [nominative, weak, , partitive, illative, plural, genitives, partitives] = noun
  const a = isFront(nominative) ? 'ä' : 'a'
  const endings = [`n`, `ss${a}`, `st${a}`, `ll${a}`, `lt${a}`, 'lle', 'ksi', 't']
  const forms = [
    nominative,
    ...endings.map((ending) => weak + ending),
    partitive,
    illative,
    genitives,
    partitives,
    ...endings.slice(1, 7).map((ending) => plural + ending),
  ]
  return before + (forms[which % forms.length] ?? nominative)
}
const cases = 19

const lastDay = Date.UTC(2024, 5, 1)
const dayLength = 86_400_000

/** The same every time. Their addresses are `/taytesivu-<n>/`. */
export const fillerDocuments = (count: number): readonly SearchDocument[] =>
  Array.from({ length: count }, (_, number) => {
    const { title, summary } = text(number)
    return {
      url: `/taytesivu-${number + 1}/`,
      type: 'uutinen',
      title,
      summary,
      // Made when read, so that memory does not hold them all.
      body: () => text(number).html,
      date: new Date(lastDay - ((number * 7) % 4000) * dayLength).toISOString().slice(0, 10),
      topics: [`aihe-${number % 16}`],
      regions: [`alue-${number % 8}`],
      synonyms: [],
    }
  })

const text = (number: number): { readonly title: string; readonly summary: string; readonly html: string } => {
  const next = random(number + 1)
  const pick = <T>(from: readonly T[]): T => {
    const found = from[Math.floor(next() * from.length)]
    if (found === undefined) throw new Error('Nothing to pick from')
    return found
  }
  /** Each article has some nouns of its own beside the common ones. */
  const own = Array.from({ length: 12 }, () => pick(nouns))
  const word = (which = Math.floor(next() * cases)): string => {
    const noun = next() < 0.6 ? pick(own) : pick(nouns)
    if (next() < 0.55) return inflect(noun, '', which)
    const head = pick(nouns)
    return inflect(noun, next() < 0.5 ? head[0] : `${head[1]}n`, which)
  }
  const sentence = (): string => {
    const [present = '', past = ''] = pick(verbs)
    const verb = next() < 0.5 ? present : past
    const middle = Array.from({ length: 2 + Math.floor(next() * 5) }, () => word()).join(' ')
    const said = `${pick(adjectives)} ${word(0)} ${verb} ${pick(adverbs)} ${word(9)}, kun ${middle}`
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
  }
  const paragraph = () => `<p>${Array.from({ length: 3 + Math.floor(next() * 3) }, sentence).join(' ')}</p>`
  const capital = (said: string) => said.charAt(0).toUpperCase() + said.slice(1)
  const title = `${capital(word(0))} ja ${word(0)} ${word(2)}`
  const summary = `${sentence()} ${sentence()}`
  const parts = Array.from({ length: 3 + Math.floor(next() * 6) }, (_, at) => {
    const heading = `${capital(word(0))} ${word()}`
    return `<h2 id="osa-${at + 1}">${heading}</h2>${paragraph()}${paragraph()}`
  })
  return { title, summary, html: `${paragraph()}${parts.join('')}` }
}
