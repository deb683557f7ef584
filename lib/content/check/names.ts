import { isSlug, slugify } from '../../slug'
import { reservedSlugs } from '../../urls'
import type { ContentType } from '../schema'
import { dateProblem } from './date-rules'
import type { Context } from './facts'

/**
 * Checks a file's name, which makes its address, and gives the slug: the name less the date in dated types. A bad slug
 * is given as it is, so that references to it are not called unknown as well.
 */
export const checkName = (
  type: ContentType,
  name: string,
  extension: string,
  data: Record<string, unknown>,
  { report, findings: { lines }, today }: Context,
): string => {
  const wrong = (what: string, fix: string) => report(1, 'tiedosto', what, fix)
  const [, day, rest = ''] = /^(\d{4}-\d{2}-\d{2})-(.*)$/.exec(name) ?? []
  const date = typeof data.date === 'string' ? data.date : undefined
  if (!type.dated || day === undefined) {
    if (type.dated)
      wrong(
        'Tiedoston nimen alusta puuttuu päivä',
        `Nimeä tiedosto muotoon ${date ?? '2021-08-04'}-${slugify(name.replace(/^[\d.-]+/, '')) || 'otsikko'}.${extension}`,
      )
    checkSlug(type, name, extension, '', wrong)
    return name
  }
  if (date && date !== day) {
    const problem = dateProblem(day, false, today)
    report(
      lines.get('date') ?? 1,
      'date',
      problem ? `${problem.what} (tiedoston nimessä)` : `Päivä ${date} on eri kuin tiedoston nimessä: ${day}`,
      `Korjaa kenttä «date» tai nimeä tiedosto muotoon ${date}-${rest}.${extension}`,
    )
  }
  checkSlug(type, rest, extension, `${day}-`, wrong)
  return rest
}

const checkSlug = (
  type: ContentType,
  slug: string,
  extension: string,
  prefix: string,
  wrong: (what: string, fix: string) => void,
) => {
  if (!isSlug(slug)) {
    wrong(
      'Tiedoston nimessä saa olla vain pieniä kirjaimia a–z, numeroita ja yksittäisiä yhdysviivoja',
      `Nimeä tiedosto muotoon ${prefix}${slugify(slug) || 'otsikko'}.${extension}`,
    )
  } else if (isReserved(type, slug)) {
    wrong(
      `Nimi «${slug}» on varattu sivuston omaan käyttöön`,
      'Nimeä tiedosto toisin, esimerkiksi lisäämällä nimeen sana',
    )
  }
}

/** Names that other pages of the site stand on: at the root for information pages, «vuosi» where there are archives. */
const isReserved = (type: ContentType, slug: string): boolean =>
  type.name === 'Page' ? reservedSlugs.includes(slug) : type.dated && slug === 'vuosi'
