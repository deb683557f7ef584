import type { Settings } from '@/lib/schema/settings'
import { setSettings } from '@/lib/site/settings'

/** The site that tests are about when nothing is compiled: settings of its own, whatever the content says of the real one. */
export const testSettings: Settings = {
  name: 'POPsote',
  heading: 'Sote-uudistus Pohjois-Pohjanmaalla ja Kainuussa',
  description:
    'Tietoa sosiaali- ja terveyspalvelujen uudistuksesta Pohjois-Pohjanmaalla ja Kainuussa: uutiset, hankkeet ja oman alueesi asiat.',
  motto: 'Parempaa sotea Pohjois-Pohjanmaalle – yhdessä',
  origin: 'https://popsote.fi',
  repository: 'popsote/popsote',
  security: 'tietoturva@example.fi',
}

setSettings(testSettings)
