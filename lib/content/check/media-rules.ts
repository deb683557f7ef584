import { megabytes } from '../media/document-meta'
import { maxImageBytes, maxImageSide } from '../media/image-facts'
import { documentKinds, emptyFile, extensionOf, imageFormats, lfsPointer, unreadFile } from '../media/media-path'
import { type MediaFacts, maxDocumentBytes } from '../media/media-reader'
import type { Message, Report } from '../source/problem'
import { didYouMean, quotedList } from '../source/suggest'
import type { MediaUse } from './facts'

/** Reports what is wrong with the files that a document uses. */
export const checkMedia = (
  uses: readonly MediaUse[],
  facts: ReadonlyMap<string, MediaFacts | null>,
  report: Report,
): void => {
  for (const use of uses) {
    const problem = mediaProblem(use, facts.get(use.path) ?? null)
    if (problem) report(use.line, use.field, problem)
  }
}

const mediaProblem = ({ path }: MediaUse, facts: MediaFacts | null): Message | null => {
  if (!facts)
    return {
      what: `Tiedostoa «${path}» ei ole`,
      fix: `Tallenna tiedosto paikkaan public${path} tai korjaa polku; isoilla ja pienillä kirjaimilla on väliä`,
    }
  if (facts.flaw) return { ...facts.flaw, what: `Kuvaa «${path}» ei voi julkaista: ${facts.flaw.what}` }
  if (facts.unlike) return unlikeProblem(path, facts.unlike)
  const expected = imageFormats[extensionOf(path)]
  if (!expected)
    return facts.bytes > maxDocumentBytes
      ? {
          what: `Tiedosto «${path}» on liian suuri: ${megabytes(facts.bytes)} Mt, enintään ${megabytes(maxDocumentBytes)} Mt`,
          fix: 'Tallenna asiakirja pienempänä, esimerkiksi kuvat pakattuina, tai jaa se osiin',
        }
      : null
  if (facts.kind === 'unknown')
    return { what: `Kuvaa «${path}» ei voi avata`, fix: 'Tallenna kuva uudelleen kuvankäsittelyohjelmassa' }
  if (facts.kind !== expected) {
    const renamed = Object.entries(imageFormats).find(([, format]) => format === facts.kind)?.[0]
    return {
      what: `Kuvan «${path}» pääte on «${extensionOf(path)}», mutta tiedosto on muotoa ${facts.kind}`,
      fix: renamed
        ? `Vaihda päätteeksi «${renamed}» tai tallenna kuva muodossa ${expected}`
        : `Tallenna kuva muodossa ${expected}`,
    }
  }
  if (facts.bytes > maxImageBytes)
    return {
      what: `Kuva «${path}» on liian suuri: ${megabytes(facts.bytes)} Mt, enintään ${megabytes(maxImageBytes)} Mt`,
      fix: 'Pienennä kuvaa tai tallenna se pakatumpana',
    }
  const { width = 0, height = 0 } = facts
  if (Math.max(width, height) > maxImageSide)
    return {
      what: `Kuva «${path}» on liian suuri: ${width} × ${height} kuvapistettä, sivu enintään ${maxImageSide}`,
      fix: 'Pienennä kuvaa',
    }
  if (facts.broken)
    return {
      what: `Kuva «${path}» on vioittunut tai kesken: kaikkia kuvapisteitä ei voi lukea`,
      fix: 'Kopioi tiedosto uudelleen tai tallenna kuva uudelleen kuvankäsittelyohjelmassa',
    }
  if (facts.moves)
    return {
      what: `Kuva «${path}» on animaatio, ja siitä näkyisi vain ensimmäinen ruutu`,
      fix: 'Tallenna kuva yhtenä ruutuna',
    }
  return null
}

const unlikeProblem = (path: string, name: string): Message => {
  if (name === emptyFile)
    return { what: `Tiedosto «${path}» on tyhjä`, fix: 'Tallenna tiedosto uudelleen ja tarkista, että se avautuu' }
  if (name === unreadFile)
    return { what: `Tiedostoa «${path}» ei voi lukea`, fix: 'Anna itsellesi lukuoikeus tai tallenna se uudelleen' }
  if (name === lfsPointer)
    return {
      what: `Tiedosto «${path}» on vain Git LFS:n viittaus, ei itse tiedosto`,
      fix: 'Aja komento «git lfs pull» tai tallenna itse tiedosto sen paikalle',
    }
  return {
    what: `Tiedoston «${path}» pääte on «${extensionOf(path)}», mutta sisältönä on ${name}`,
    fix: 'Lataa oikea tiedosto uudelleen ja tarkista, että se avautuu',
  }
}

/** What is wrong with a media path as it is written, or null. */
export const mediaPathProblem = (path: string): Message | null => {
  if (!path.startsWith('/media/'))
    return {
      what: `Tiedoston polku «${path}» ei ala /media/`,
      fix: 'Tallenna tiedosto kansioon public/media ja kirjoita polku muodossa /media/tiedosto.png',
    }
  if (path.includes('..'))
    return { what: `Tiedoston polussa «${path}» on kaksi pistettä`, fix: 'Kirjoita polku ilman merkkejä «..»' }
  if (/^\/media(?:\/[\w.-]+)+$/.test(path)) return null
  return {
    what: `Tiedoston polussa «${path}» on merkkejä, jotka eivät sovi osoitteeseen`,
    fix: 'Nimeä tiedosto niin, että nimessä on vain kirjaimia a–z, numeroita, viivoja ja pisteitä',
  }
}

/** What is wrong with the kind of file by its extension, or null. */
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
  return { what, fix: guess ? `${guess} ${list}` : list }
}
