/**
 * Finnish endings as folded letters (ä → a): case, number, possessive, clitic, and the commonest of verbs. They tell
 * whether two words that begin alike may be forms of one word, where no analyser is at hand.
 */
const cases =
  'n|t|a|ta|tta|ja|ia|ita|na|ssa|sta|lla|lta|lle|ksi|en|in|on|un|an|yn|hin|han|hon|hun|hen|hyn|seen|siin|iin|den|ten|iden|ien|jen|issa|ista|illa|ilta|ille|iksi|ina|itta|ne|ineen'
const verbs =
  'mme|tte|vat|taan|daan|tiin|ttiin|isi|nut|neet|tu|ttu|minen|misen|mista|va|da|la|ra|la|essa|malla|maan|massa|masta'
const possessives = 'ni|si|nsa|mme|nne|an|en|in'
const clitics = 'kin|kaan|ko|han|pa'

const strict = new RegExp(`^(?:${cases}|${verbs})?(?:${possessives})?(?:${clitics})?$`)
/** What a stem may end in before its ending: `keskus` has `keskukse-`, `keskuksi-`; `Liminka` has `Liminga-`, `kunta` `kunna-`. */
const stemEnds = '[bdghjklmnprstv]{0,2}[aeiouy]{0,2}'
const after = (ending: string) =>
  new RegExp(
    `^(?:(?:${stemEnds})?(?:${cases})${ending}(?:${possessives})?(?:${clitics})?|[aeiouy]{0,2}(?:${verbs})${ending}(?:${cases})?(?:${clitics})?)$`,
  )
const inflected = after('')
const loose = after('?')

/** Whether `rest`, folded, is an ending added to a whole word as it is. */
export const isEnding = (rest: string): boolean => rest !== '' && strict.test(rest)

/** Whether `rest` may be what follows the unchanging beginning of a word in one of its forms that have an ending. */
export const isInflection = (rest: string): boolean => inflected.test(rest)

/** As `isInflection`, but it may also be the end of the base form, or nothing. */
export const isTail = (rest: string): boolean => loose.test(rest)
