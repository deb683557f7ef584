import type { BySlug, FileFacts, ReportIn } from './facts'

/** Reports chains of parents that come back to where they began, and regions more than two levels deep. */
export const checkParents = (files: readonly FileFacts[], bySlug: BySlug, report: ReportIn): void => {
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
      const names = [...chain]
      const circle = names.slice(names.indexOf(at))
      for (const one of circle) inCircle.add(one)
      const shown = [...circle, at].map((one) => `«${one.slug}»`).join(' → ')
      report(
        at,
        at.lines.get('parent') ?? 1,
        'parent',
        `Ylemmät tasot kiertävät kehää: ${shown}`,
        'Poista kenttä «parent» siltä, joka on ylin',
      )
    }
    for (const one of chain) done.add(one)
  }
  for (const file of files) {
    const parent = parentOf(file)
    if (file.type !== 'Region' || !parent?.data.parent || inCircle.has(file)) continue
    report(
      file,
      file.lines.get('parent') ?? 1,
      'parent',
      `Alue «${parent.slug}» kuuluu itse alueeseen «${parent.data.parent}», ja tasoja voi olla vain kaksi`,
      'Kirjoita tähän hyvinvointialue, joka ei kuulu mihinkään',
    )
  }
}
