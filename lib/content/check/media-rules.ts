import { megabytes } from '../media/document-meta'
import { maxImageBytes, maxImageSide } from '../media/image-facts'
import {
  type Accepted,
  accepted,
  emptyFile,
  extensionOf,
  imageFormats,
  lfsPointer,
  playedTypes,
  unreadFile,
} from '../media/media-path'
import { type MediaFacts, type MediaReader, maxDocumentBytes } from '../media/media-reader'
import type { Message, Report } from '../source/problem'
import { didYouMean, quotedList } from '../source/suggest'
import type { MediaUse } from './facts'

/** Git hosts warn of files over 50 MB, and every version stays. */
const maxPlayedBytes = 45_000_000
/** Pixels of a side, as Apple asks of a podcast's picture. */
const coverSides = { least: 1400, most: 3000 } as const

/** Reports what is wrong with the files that a document uses. Gives what is known of each. */
export const checkMediaUses = async (
  uses: readonly MediaUse[],
  readMedia: MediaReader,
  report: Report,
): Promise<ReadonlyMap<string, MediaFacts | null>> => {
  const media = new Map<string, MediaFacts | null>()
  for (const use of uses) {
    const facts = await readMedia(use.path)
    media.set(use.path, facts)
    const problem = mediaProblem(use, facts)
    if (problem) report(use.line, use.field, problem)
  }
  return media
}

/** What is wrong with a file that lies there to be published, though no document uses it; null when nothing is. */
export const unusedProblem = async (path: string, readMedia: MediaReader): Promise<Message | null> =>
  mediaProblem({ path, accept: 'any' }, await readMedia(path))

const mediaProblem = (
  { path, accept }: Pick<MediaUse, 'path' | 'accept'>,
  facts: MediaFacts | null,
): Message | null => {
  if (!facts)
    return {
      what: `Tiedostoa «${path}» ei ole`,
      fix: `Tallenna tiedosto paikkaan public${path} tai korjaa polku; isoilla ja pienillä kirjaimilla on väliä`,
    }
  const expected = imageFormats[extensionOf(path)]
  if (facts.flaw)
    return { ...facts.flaw, what: `${expected ? 'Kuvaa' : 'Tiedostoa'} «${path}» ei voi julkaista: ${facts.flaw.what}` }
  if (facts.unlike) return unlikeProblem(path, facts.unlike)
  if (!expected) return sizeProblem(path, facts.bytes)
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
  if (accept === 'cover' && (width !== height || width < coverSides.least || width > coverSides.most))
    return {
      what: `Podcastin kuva «${path}» on ${width} × ${height} kuvapistettä, mutta podcast-ohjelmat vaativat neliön`,
      fix: `Tallenna neliö, jonka sivu on ${coverSides.least}–${coverSides.most} kuvapistettä`,
    }
  return null
}

const sizeProblem = (path: string, bytes: number): Message | null => {
  const isPlayed = Object.hasOwn(playedTypes, extensionOf(path))
  const most = isPlayed ? maxPlayedBytes : maxDocumentBytes
  if (bytes <= most) return null
  return {
    what: `Tiedosto «${path}» on liian suuri: ${megabytes(bytes)} Mt, enintään ${megabytes(most)} Mt`,
    fix: isPlayed
      ? 'Tallenna se pakatumpana, esimerkiksi puhe mono-äänenä 64 kbit/s, tai julkaise se muualla ja anna sen osoite'
      : 'Tallenna asiakirja pienempänä, esimerkiksi kuvat pakattuina, tai jaa se osiin',
  }
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

const fileWords: Readonly<Record<Accepted, string>> = {
  image: 'kuvalle',
  cover: 'podcastin kuvalle',
  document: 'tiedostolle',
  audio: 'äänelle',
  video: 'videolle',
  captions: 'tekstitykselle',
  any: 'tiedostolle',
}

/** What is wrong with the kind of file by its extension, or null. */
export const mediaKindProblem = (path: string, accept: Accepted): Message | null => {
  const extension = extensionOf(path)
  const allowed: readonly string[] = accepted[accept]
  if (allowed.includes(extension)) return null
  const list = `Sallitut tiedostomuodot: ${quotedList(allowed)}`
  const what = `Tiedostomuoto «${extension}» ei ole sallittu ${fileWords[accept]}`
  const guess = extension === extension.toLowerCase() ? '' : didYouMean(extension, allowed, '')
  return { what, fix: guess ? `${guess} ${list}` : list }
}
