import { contentType } from '../schema'
import type { ReportIn } from './across'
import type { FileFacts } from './facts'

/** Reports two files of a type with the same address or the same title, at the later of the two. */
export const checkDuplicates = (files: readonly FileFacts[], report: ReportIn): void => {
  const slugs = new Map<string, FileFacts>()
  const titles = new Map<string, FileFacts>()
  for (const file of files) {
    const slugKey = `${file.type} ${file.slug}`
    const sameSlug = slugs.get(slugKey)
    if (sameSlug) {
      const why = contentType(file.type).dated ? ', koska päivä ei kuulu osoitteeseen' : ''
      report(
        file,
        1,
        'tiedosto',
        `Osoite on sama kuin tiedostolla ${sameSlug.shownAs}${why}`,
        'Vaihda toisen tiedoston nimi tai poista toinen',
      )
    } else slugs.set(slugKey, file)

    if (typeof file.data.title !== 'string') continue
    const titleKey = `${file.type} ${file.data.title.normalize().trim().replace(/\s+/g, ' ').toLocaleLowerCase('fi')}`
    const sameTitle = titles.get(titleKey)
    if (sameTitle) {
      report(
        file,
        file.lines.get('title') ?? 1,
        'title',
        `Otsikko on sama kuin tiedostolla ${sameTitle.shownAs}`,
        'Kirjoita otsikko, josta sisällöt erottaa toisistaan',
      )
    } else titles.set(titleKey, file)
  }
}
