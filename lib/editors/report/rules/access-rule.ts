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
