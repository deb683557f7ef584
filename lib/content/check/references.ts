import type { TypeName } from '../field'
import { contentType } from '../schema'
import type { BySlug, FileFacts, ReportIn } from './facts'
import { quotedList, type Suggest } from './suggest'

/** At most this many names are listed when none is near the one written. */
const listed = 20

/** «Aihetta … ei ole». */
const partitive: Readonly<Record<TypeName, string>> = {
  News: 'Uutista',
  Post: 'Blogikirjoitusta',
  Project: 'Hanketta',
  Page: 'Sivua',
  Region: 'Aluetta',
  Topic: 'Aihetta',
  Author: 'Kirjoittajaa',
}

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
            : `Katso lyhytnimet kansion content/${contentType(to).folder} tiedostojen nimistä`
        const undated = slug.replace(/^\d{4}-\d{2}-\d{2}-/, '')
        report(
          file,
          line,
          field,
          `${partitive[to]} «${slug}» ei ole`,
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
