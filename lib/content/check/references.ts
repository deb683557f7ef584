import { typeNamed } from '../../schema/content-types'
import type { BySlug, ReportIn } from './across'
import type { FileFacts } from './facts'
import { quotedList, type Suggest } from './suggest'

/** At most this many names are listed when none is near the one written. */
const listed = 20

/** Reports references to documents that do not exist, and a document that refers to itself. */
export const checkReferences = (
  files: readonly FileFacts[],
  bySlug: BySlug,
  suggest: Suggest,
  report: ReportIn,
): void => {
  for (const file of files) {
    for (const { field, line, to, slug } of file.references) {
      const known = bySlug.get(to)
      if (!known?.has(slug)) {
        const otherwise =
          known && known.size <= listed
            ? `Lyhytnimet ovat ${quotedList([...known.keys()].sort())}`
            : `Katso lyhytnimet kansion content/${typeNamed(to).folder} tiedostojen nimistä`
        const undated = slug.replace(/^\d{4}-\d{2}-\d{2}-/, '')
        report(
          file,
          line,
          field,
          `${capitalised(typeNamed(to).words.partitive)} «${slug}» ei ole`,
          known?.has(undated)
            ? `Kirjoita lyhytnimi ilman päivää: ${undated}`
            : suggest(slug, known?.keys() ?? [], otherwise),
        )
      } else if (field === 'corrects' && file.slug === slug) {
        report(
          file,
          line,
          field,
          'Uutinen ei voi oikaista itseään',
          'Kirjoita sen uutisen lyhytnimi, jota tämä oikaisee',
        )
      }
    }
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
