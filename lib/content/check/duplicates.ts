import { typeNamed } from '../../schema/content-types'
import type { ReportIn } from './across'
import type { FileFacts } from './facts'

/** Fields by which readers tell two items of a type apart in a list. */
const distinct = [
  { field: 'title', what: 'Otsikko on sama', mend: 'Kirjoita otsikko, josta sisällöt erottaa toisistaan' },
  { field: 'summary', what: 'Tiivistelmä on sama', mend: 'Kirjoita tiivistelmä, joka kertoo juuri tästä sisällöstä' },
] as const

/** Reports two files of a type with the same address, title or summary, at the later of the two. */
export const checkDuplicates = (files: readonly FileFacts[], report: ReportIn): void => {
  const seen = new Map<string, FileFacts>()
  /** The earlier file of the type that has this value, or undefined when this is the first. */
  const earlier = (file: FileFacts, field: string, value: string): FileFacts | undefined => {
    const key = `${file.type} ${field} ${value}`
    const found = seen.get(key)
    if (!found) seen.set(key, file)
    return found
  }
  for (const file of files) {
    const sameSlug = earlier(file, 'slug', file.slug)
    if (sameSlug) {
      const why = typeNamed(file.type).dated ? ', koska päivä ei kuulu osoitteeseen' : ''
      report(
        file,
        1,
        'tiedosto',
        `Osoite on sama kuin tiedostolla ${sameSlug.shownAs}${why}`,
        'Vaihda toisen tiedoston nimi tai poista toinen',
      )
    }
    for (const { field, what, mend } of distinct) {
      const value = file.data[field]
      const same = typeof value === 'string' ? earlier(file, field, alike(value)) : undefined
      if (same) report(file, file.lines.get(field) ?? 1, field, `${what} kuin tiedostolla ${same.shownAs}`, mend)
    }
  }
}

/** Capitals and spacing do not make a text another. */
const alike = (text: string): string => text.normalize().trim().replace(/\s+/g, ' ').toLocaleLowerCase('fi')
