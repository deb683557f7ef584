import { type TypeName, typeNamed } from '../../schema/content-types'
import type { Problem } from '../source/problem'
import { limitedSuggestions, quotedList, type Suggest } from '../source/suggest'
import { checkDuplicates, checkMunicipalities } from './duplicates'
import { checkMeetings } from './event-rules'
import type { BySlug, FileFacts, ReportIn } from './facts'
import { checkIssues } from './issue-rules'
import { checkNoticesAtOnce } from './notice-rules'
import { checkWorkplaces } from './open-rules'
import { checkEpisodes } from './played-rules'
import { checkAliases, checkLinks, knownUrls } from './site-links'

/** Checks what depends on several files, with sets and maps only: the cost grows with the files, not with their square. */
export const checkAcross = (files: readonly FileFacts[], hasPodcast: boolean): readonly Problem[] => {
  const problems: Problem[] = []
  const report: ReportIn = ({ shownAs }, line, field, problem) =>
    void problems.push({ file: shownAs, line, field, ...problem })
  const bySlug = groupBySlug(files)
  const urls = knownUrls(files, bySlug)
  const suggest = limitedSuggestions()

  checkDuplicates(files, report)
  checkReferences(files, bySlug, suggest, report)
  checkParents(files, bySlug, report)
  checkMunicipalities(files, report)
  checkNoticesAtOnce(files, report)
  checkWorkplaces(files, suggest, report)
  checkMeetings(files, report)
  checkIssues(files, suggest, report)
  checkEpisodes(files, hasPodcast, report)
  const aliases = checkAliases(files, urls, report)
  checkLinks(files, urls, aliases, suggest, report)
  return problems
}

const groupBySlug = (files: readonly FileFacts[]): BySlug => {
  const groups = new Map<TypeName, Map<string, FileFacts>>()
  for (const file of files) {
    const group = groups.get(file.type) ?? new Map<string, FileFacts>()
    if (!group.has(file.slug)) group.set(file.slug, file)
    groups.set(file.type, group)
  }
  return groups
}

/** Most names that are listed when none is near the one written. */
const listed = 20

/** Reports references to documents that do not exist, and a document that refers to itself. */
const checkReferences = (files: readonly FileFacts[], bySlug: BySlug, suggest: Suggest, report: ReportIn): void => {
  for (const file of files) {
    for (const { field, line, to, slug } of file.references) {
      const ofType = bySlug.get(to)
      if (!ofType?.has(slug)) {
        const otherwise =
          ofType && ofType.size <= listed
            ? `Lyhytnimet ovat ${quotedList([...ofType.keys()].sort())}`
            : `Katso lyhytnimet kansion content/${typeNamed(to).folder} tiedostojen nimistä`
        const undated = slug.replace(/^\d{4}-\d{2}-\d{2}-/, '')
        report(file, line, field, {
          what: `${capitalised(typeNamed(to).words.partitive)} «${slug}» ei ole`,
          fix: ofType?.has(undated)
            ? `Kirjoita lyhytnimi ilman päivää: ${undated}`
            : suggest(slug, ofType?.keys() ?? [], otherwise),
        })
      } else if (field === 'corrects' && file.slug === slug) {
        report(file, line, field, {
          what: 'Uutinen ei voi oikaista itseään',
          fix: 'Kirjoita sen uutisen lyhytnimi, jota tämä oikaisee',
        })
      }
    }
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Reports chains of parents that come back to where they began, and regions more than two levels deep. */
const checkParents = (files: readonly FileFacts[], bySlug: BySlug, report: ReportIn): void => {
  const done = new Set<FileFacts>()
  const parentOf = (file: FileFacts): FileFacts | undefined =>
    typeof file.data.parent === 'string' ? bySlug.get(file.type)?.get(file.data.parent) : undefined
  const inCircle = new Set<FileFacts>()

  for (const file of files) {
    const chain = new Set<FileFacts>()
    let at: FileFacts | undefined = file
    while (at && !done.has(at) && !chain.has(at)) {
      chain.add(at)
      at = parentOf(at)
    }
    if (at && chain.has(at)) {
      const circle = [...chain].slice([...chain].indexOf(at))
      for (const file of circle) inCircle.add(file)
      const shown = [...circle, at].map(({ slug }) => `«${slug}»`).join(' → ')
      report(at, at.lines.get('parent') ?? 1, 'parent', {
        what: `Ylemmät tasot kiertävät kehää: ${shown}`,
        fix: 'Poista kenttä «parent» siltä, joka on ylin',
      })
    }
    for (const member of chain) done.add(member)
  }
  for (const file of files) {
    const parent = parentOf(file)
    if (file.type !== 'Region' || !parent?.data.parent || inCircle.has(file)) continue
    report(file, file.lines.get('parent') ?? 1, 'parent', {
      what: `Alue «${parent.slug}» kuuluu itse alueeseen «${parent.data.parent}», ja tasoja voi olla vain kaksi`,
      fix: 'Kirjoita tähän hyvinvointialue, joka ei kuulu mihinkään',
    })
  }
}
