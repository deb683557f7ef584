import { documentKinds, extensionOf, imageFormats } from '../media-path'
import type { Message } from '../problem'
import { didYouMean, quotedList } from './suggest'

/** What is wrong with a media path as it is written, or null. */
export const mediaPathProblem = (path: string): Message | null => {
  if (!path.startsWith('/media/')) {
    return {
      what: `Tiedoston polku «${path}» ei ala /media/`,
      mend: 'Tallenna tiedosto kansioon public/media ja kirjoita polku muodossa /media/tiedosto.png',
    }
  }
  if (path.includes('..'))
    return { what: `Tiedoston polussa «${path}» on kaksi pistettä`, mend: 'Kirjoita polku ilman merkkejä «..»' }
  if (/^\/media(?:\/[\w.-]+)+$/.test(path)) return null
  return {
    what: `Tiedoston polussa «${path}» on merkkejä, jotka eivät sovi osoitteeseen`,
    mend: 'Nimeä tiedosto niin, että nimessä on vain kirjaimia a–z, numeroita, viivoja ja pisteitä',
  }
}

/** What is wrong with the kind of file as its extension tells it, or null. */
export const mediaKindProblem = (path: string, accept: 'image' | 'document' | 'any'): Message | null => {
  const extension = extensionOf(path)
  const allowed = [
    ...(accept === 'document' ? [] : Object.keys(imageFormats)),
    ...(accept === 'image' ? [] : Object.keys(documentKinds)),
  ]
  if (allowed.includes(extension)) return null
  const list = `Sallitut tiedostomuodot: ${quotedList(allowed)}`
  const what = `Tiedostomuoto «${extension}» ei ole sallittu ${accept === 'image' ? 'kuvalle' : 'tiedostolle'}`
  const guess = extension === extension.toLowerCase() ? '' : didYouMean(extension, allowed, '')
  return { what, mend: guess ? `${guess} ${list}` : list }
}
