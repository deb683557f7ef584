import type { AnyType } from '../../schema/content-types'
import { fixedUrls, ownSlugs } from '../../schema/urls'
import { isSlug, slugify } from '../../text/slug'
import { dateProblem } from './date-rules'
import type { Context } from './facts'

/** Checks a file's name and gives the slug, the name less the date. A bad slug too, so that references to it are known. */
export const checkName = (
  type: AnyType,
  name: string,
  extension: string,
  data: Record<string, unknown>,
  { report, findings: { lines }, today }: Context,
): string => {
  const wrong: Wrong = (what, fix) => report(1, 'tiedosto', { what, fix })
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
    report(lines.get('date') ?? 1, 'date', {
      what: problem ? `${problem.what} (tiedoston nimessä)` : `Päivä ${date} on eri kuin tiedoston nimessä: ${day}`,
      fix: `Korjaa kenttä «date» tai nimeä tiedosto muotoon ${date}-${rest}.${extension}`,
    })
  }
  checkSlug(type, rest, extension, `${day}-`, wrong)
  return rest
}

type Wrong = (what: string, fix: string) => void

/** File systems take names of 255 bytes, and what is made of a document has a longer name. */
const longest = 200

const checkSlug = (type: AnyType, slug: string, extension: string, prefix: string, wrong: Wrong) => {
  if (!isSlug(slug)) {
    wrong(
      'Tiedoston nimessä saa olla vain pieniä kirjaimia a–z, numeroita ja yksittäisiä yhdysviivoja',
      `Nimeä tiedosto muotoon ${prefix}${slugify(slug) || 'otsikko'}.${extension}`,
    )
  } else if (slug.length > longest) {
    wrong(`Tiedoston nimessä on ${slug.length} merkkiä, enintään ${longest}`, 'Lyhennä nimeä')
  } else if (isTakenSlug(type, slug)) {
    wrong(
      `Nimi «${slug}» on varattu sivuston omaan käyttöön`,
      'Nimeä tiedosto toisin, esimerkiksi lisäämällä nimeen sana',
    )
  }
}

/** Names of the site's own pages: at the root, «vuosi» where there are archives, and a list below another section. */
const isTakenSlug = ({ dated, urlOf }: AnyType, slug: string): boolean => {
  const url = urlOf?.({ slug }) ?? ''
  return url === `/${slug}/`
    ? ownSlugs.includes(slug)
    : (dated !== false && slug === 'vuosi') || fixedUrls.includes(url)
}
