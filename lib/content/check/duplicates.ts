import { typeNamed } from '../../schema/content-types'
import { municipalityUrls } from '../../schema/urls'
import { objectsIn } from '../../schema/values'
import type { FileFacts, ReportIn } from './facts'

/** Fields by which readers know two items of a list from each other. */
const distinct = [
  { field: 'title', what: 'Otsikko on sama', fix: 'Kirjoita otsikko, josta sisällöt erottaa toisistaan' },
  { field: 'summary', what: 'Tiivistelmä on sama', fix: 'Kirjoita tiivistelmä, joka kertoo juuri tästä sisällöstä' },
] as const

/** Reports two files of a type with the same address, title or summary, at the later of the two. */
export const checkDuplicates = (files: readonly FileFacts[], report: ReportIn): void => {
  const seen = new Map<string, FileFacts>()
  /** The earlier file of the type with this value, if any. */
  const earlier = (file: FileFacts, field: string, value: string): FileFacts | undefined => {
    const key = `${file.type} ${field} ${value}`
    const first = seen.get(key)
    if (!first) seen.set(key, file)
    return first
  }
  for (const file of files) {
    const sameSlug = earlier(file, 'slug', file.slug)
    if (sameSlug) {
      const why = typeNamed(file.type).dated ? ', koska päivä ei kuulu osoitteeseen' : ''
      report(file, 1, 'tiedosto', {
        what: `Osoite on sama kuin tiedostolla ${sameSlug.shownAs}${why}`,
        fix: 'Vaihda toisen tiedoston nimi tai poista toinen',
      })
    }
    for (const { field, what, fix } of distinct) {
      const value = file.data[field]
      const same = typeof value === 'string' ? earlier(file, field, alike(value)) : undefined
      const line = file.lines.get(field) ?? 1
      if (same) report(file, line, field, { what: `${what} kuin tiedostolla ${same.shownAs}`, fix })
    }
  }
}

const alike = (text: string): string => text.normalize().trim().replace(/\s+/g, ' ').toLocaleLowerCase('fi')

/** Reports a municipality that another area claims too, two tiles in one place of the map, and a page at a municipality's address. */
export const checkMunicipalities = (files: readonly FileFacts[], report: ReportIn): void => {
  const names = new Map<string, FileFacts>()
  const urls = new Map<string, string>()
  const tiles = new Map<string, string>()
  for (const file of files) {
    if (file.type !== 'Region') continue
    for (const [index, { name, nameSv, col, row }] of objectsIn(file.data.municipalities).entries()) {
      const line = (key: string) => file.lines.get(`municipalities.${index}.${key}`) ?? 1
      if (typeof name !== 'string') continue
      const owner = names.get(name.toLocaleLowerCase('fi'))
      if (owner) {
        report(file, line('name'), 'municipalities.name', {
          what: `Kunta «${name}» on jo tiedostossa ${owner.shownAs}`,
          fix: 'Poista kunta toisesta paikasta',
        })
        continue
      }
      names.set(name.toLocaleLowerCase('fi'), file)
      const swedish = typeof nameSv === 'string' ? { nameSv } : {}
      for (const url of municipalityUrls({ name, ...swedish })) urls.set(url, name)
      if (typeof col !== 'number' || typeof row !== 'number') continue
      const occupant = tiles.get(`${col}:${row}`)
      if (occupant) {
        report(file, line('col'), 'municipalities.col', {
          what: `Kunnan «${name}» ruudussa (sarake ${col}, rivi ${row}) on jo «${occupant}»`,
          fix: 'Anna kunnalle oma ruutu',
        })
      } else tiles.set(`${col}:${row}`, name)
    }
  }
  for (const file of files) {
    const name = file.url ? urls.get(file.url) : undefined
    if (name !== undefined)
      report(file, 1, 'tiedosto', {
        what: `Sivun osoite ${file.url} on kunnan «${name}», ja se vie kunnan alueen sivulle`,
        fix: 'Nimeä tiedosto toisin, esimerkiksi lisäämällä nimeen sana',
      })
  }
}
