import type { Message } from '../problem'

/** Said where the parser gives up, and where the checks do. */
export const tooDeep: Message = {
  what: 'Tekstissä on liian monta sisäkkäistä tasoa',
  mend: 'Pura sisäkkäiset luettelot ja lainaukset',
}
