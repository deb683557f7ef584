import type { Told } from '../problem'

/** Said where the parser gives up, and where the checks do. */
export const tooDeep: Told = {
  what: 'Tekstissä on liian monta sisäkkäistä tasoa',
  mend: 'Pura sisäkkäiset luettelot ja lainaukset',
}
