import { remembered } from '../run/collections'
import { plainLetters } from '../text/slug'

/** A word as index and browser know it: letters and digits in lower case, without marks: `Sote-keskus` → `sotekeskus`. */
export const fold = remembered((word: string): string => {
  const lower = word.toLowerCase()
  return /^[a-z0-9]+$/.test(lower) ? lower : plainLetters(lower).replace(/[^\p{L}\p{N}]+/gu, '')
})

/** Bare numbers are searched for as they stand. */
export const hasLetter = (folded: string): boolean => /\p{L}/u.test(folded)

/** Words that do not tell what a page is about, Swedish and English ones too: in neither the index nor queries. */
const list = `
  ja tai eli sekä vai mutta vaan sillä koska jos kun kuin että jotta vaikka kunnes joko paitsi eikä ettei jottei jollei ellei
  olla on ovat oli olivat ole olet olen olemme olette ollut olleet olisi olisivat lienee liene
  ei en et emme ette eivät älä
  minä sinä hän me te he se ne tämä nämä tuo nuo joka mikä kuka ken jokin joku mikään kukaan jompikumpi kumpi
  minun sinun hänen meidän teidän heidän sen niiden tämän näiden tuon noiden jonka joiden minkä kenen
  minulla sinulla hänellä meillä teillä heillä sillä niillä tällä näillä jolla joilla millä kenellä
  minulle sinulle hänelle meille teille heille sille niille tälle näille jolle joille mille kenelle
  minusta sinusta hänestä meistä teistä heistä siitä niistä tästä näistä josta joista mistä kenestä
  siinä niissä tässä näissä jossa joissa missä kenessä siihen niihin tähän näihin johon joihin mihin keneen
  sitä niitä tätä näitä jota joita mitä ketä minua sinua häntä meitä teitä heitä
  miten kuinka milloin miksi koska miltä mille minne
  itse oma myös vain jo vielä nyt sitten siis niin näin noin kyllä aina usein hyvin
  voida voi voin voit voiko voinko voisi saada saan saat saako saanko haluta haluan haluaisin pitää pitäisi täytyy kannattaa
  och eller men som att är var för med till den det en ett av på i om från
  the and or of to in is are was for with on at an by from
`

export const functionWords: ReadonlySet<string> = new Set(list.split(/\s+/).filter(Boolean).map(fold))

/** Folded endings: case, number, possessive, clitic, common verbs. For telling forms without an analyser. */
const cases =
  'n|t|a|ta|tta|ja|ia|ita|na|ssa|sta|lla|lta|lle|ksi|en|in|on|un|an|yn|hin|han|hon|hun|hen|hyn|seen|siin|iin|den|ten|iden|ien|jen|issa|ista|illa|ilta|ille|iksi|ina|itta|ne|ineen'
const verbs =
  'mme|tte|vat|taan|daan|tiin|ttiin|isi|nut|neet|tu|ttu|minen|misen|mista|va|da|la|ra|la|essa|malla|maan|massa|masta'
const possessives = 'ni|si|nsa|mme|nne|an|en|in'
const clitics = 'kin|kaan|ko|han|pa'
const strict = new RegExp(`^(?:${cases}|${verbs})?(?:${possessives})?(?:${clitics})?$`)
/** What a stem may end in before its ending: `keskukse-`, `keskuksi-` of `keskus`; `Liminga-` of `Liminka`. */
const stemEnds = '[bdghjklmnprstv]{0,2}[aeiouy]{0,2}'
const after = (ending: string) =>
  new RegExp(
    `^(?:(?:${stemEnds})?(?:${cases})${ending}(?:${possessives})?(?:${clitics})?|[aeiouy]{0,2}(?:${verbs})${ending}(?:${cases})?(?:${clitics})?)$`,
  )
const inflected = after('')
const loose = after('?')

/** Whether `rest`, folded, is an ending added to a whole word. */
export const isEnding = (rest: string): boolean => rest !== '' && strict.test(rest)

/** Whether `rest` may follow the unchanging beginning of a word in a form with an ending. */
export const isInflection = (rest: string): boolean => inflected.test(rest)

/** As `isInflection`, or the end of the base form, or nothing. */
export const isTail = (rest: string): boolean => loose.test(rest)

/** More words are left out, so that a pasted text costs no more than a long question. */
const mostWords = 12
/** Longer than any Finnish word in use. */
const longestWord = 60
export type QueryWord = { readonly typed: string; readonly folded: string }

/** The words of a query. Function words are left out unless there is nothing else. There is no query syntax. */
export const queryWords = (text: string): readonly QueryWord[] => {
  const typed = text.slice(0, 1000).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}:’'-]*/gu) ?? []
  const words = typed.flatMap((word) => {
    // `THL:n` is THL with an ending.
    const bare = word.replace(/[:’'-]\p{L}{0,4}$/u, (end) => (end.startsWith(':') ? '' : end)).replace(/[:’'-]+$/u, '')
    const folded = fold(bare)
    return folded && folded.length <= longestWord ? [{ typed: bare, folded }] : []
  })
  const content = words.filter(({ folded }) => !functionWords.has(folded))
  return (content.length > 0 ? content : words).slice(0, mostWords)
}
