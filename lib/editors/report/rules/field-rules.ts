import { hasField } from '../../../schema/content-types'
import type { Rule } from './rule'

/** Who moves, hears or sees otherwise must know beforehand whether they can come. */
export const accessRule: Rule = ({ type, keys }) =>
  hasField(type, 'access') && keys.has('place') && !keys.has('access')
    ? [
        {
          line: keys.get('place') ?? 1,
          field: 'access',
          what: 'Tapahtumalla on paikka, mutta sen esteettömyydestä ei kerrota',
          fix: 'Lisää rivi «access: …» ja kerro esimerkiksi sisäänkäynnistä, hissistä ja induktiosilmukasta',
        },
      ]
    : []

/** A length of time, or until when. */
const length =
  /\d+\s*(?:vuo|kuukau|viik)|\b(?:vuoden|puolen|kuukauden|viikon)|saakka|\basti|ajaksi|(?<!\p{L})ajan(?!\p{L})/iu

/** Who applies for work of a fixed term wants to know how long it is; a notice without a way to apply is history. */
export const contractLengthRule: Rule = ({ given, passages }) => {
  const isOpen = given.has('applyUrl') || given.has('applyEmail')
  const isFixed = given.get('contract') === 'maaraaikainen' && !given.has('contractEnds')
  if (!isOpen || !isFixed || passages.some(({ text }) => length.test(text))) return []
  const fix = 'Lisää rivi «contractEnds: …», tai kerro tekstissä, kuinka kauan työ kestää'
  return [{ line: 1, field: 'contract', what: 'Työ on määräaikainen, mutta sen pituutta ei kerrota', fix }]
}
