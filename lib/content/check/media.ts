import { maxImageBytes, maxImageSide } from '../image-facts'
import { type MediaFacts, megabytes } from '../media'
import { extensionOf, imageFormats } from '../media-path'
import type { Message, Report } from '../problem'
import type { MediaUse } from './facts'

/** Reports what is wrong with the files that a document uses. */
export const checkMedia = (
  uses: readonly MediaUse[],
  facts: ReadonlyMap<string, MediaFacts | null>,
  report: Report,
): void => {
  for (const use of uses) {
    const told = mediaProblem(use, facts.get(use.path) ?? null)
    if (told) report(use.line, use.field, told.what, told.mend)
  }
}

/** `facts` is null when there is no such file. */
const mediaProblem = ({ path }: MediaUse, facts: MediaFacts | null): Message | null => {
  if (!facts) {
    return {
      what: `Tiedostoa «${path}» ei ole`,
      mend: `Tallenna tiedosto paikkaan public${path} tai korjaa polku; isoilla ja pienillä kirjaimilla on väliä`,
    }
  }
  const expected = imageFormats[extensionOf(path)]
  if (!expected) return null
  if (facts.kind === 'unknown')
    return { what: `Kuvaa «${path}» ei voi avata`, mend: 'Tallenna kuva uudelleen kuvankäsittelyohjelmassa' }
  if (facts.kind !== expected) {
    const renamed = Object.entries(imageFormats).find(([, format]) => format === facts.kind)?.[0]
    return {
      what: `Kuvan «${path}» pääte on «${extensionOf(path)}», mutta tiedosto on muotoa ${facts.kind}`,
      mend: renamed
        ? `Vaihda päätteeksi «${renamed}» tai tallenna kuva muodossa ${expected}`
        : `Tallenna kuva muodossa ${expected}`,
    }
  }
  if (facts.bytes > maxImageBytes) {
    return {
      what: `Kuva «${path}» on liian suuri: ${megabytes(facts.bytes)} Mt, enintään ${megabytes(maxImageBytes)} Mt`,
      mend: 'Pienennä kuvaa tai tallenna se pakatumpana',
    }
  }
  const { width = 0, height = 0 } = facts
  if (Math.max(width, height) > maxImageSide) {
    return {
      what: `Kuva «${path}» on liian suuri: ${width} × ${height} kuvapistettä, sivu enintään ${maxImageSide}`,
      mend: 'Pienennä kuvaa',
    }
  }
  if (facts.broken) {
    return {
      what: `Kuva «${path}» on vioittunut tai kesken: kaikkia kuvapisteitä ei voi lukea`,
      mend: 'Kopioi tiedosto uudelleen tai tallenna kuva uudelleen kuvankäsittelyohjelmassa',
    }
  }
  if (facts.moves) {
    return {
      what: `Kuva «${path}» on animaatio, ja siitä näkyisi vain ensimmäinen ruutu`,
      mend: 'Tallenna kuva yhtenä ruutuna',
    }
  }
  return null
}
