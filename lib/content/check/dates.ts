import { isBefore } from './day-rules'
import type { Context } from './facts'

type Item = { readonly date?: unknown }

/**
 * Reports days that contradict each other or `today`, each pair compared as precisely as both are known. News, posts and
 * changes to come are left to the gate, which shows them in time.
 */
export const checkDates = (data: Record<string, unknown>, { report, findings: { lines }, today }: Context): void => {
  const text = (name: string) => (typeof data[name] === 'string' ? data[name] : undefined)
  const wrong = (path: string, what: string, mend: string) =>
    report(lines.get(path) ?? 1, path.replace(/\.\d+/, ''), what, mend)
  const [date, start, end, expires, reviewed, reviewBy] = [
    'date',
    'start',
    'end',
    'expires',
    'reviewed',
    'reviewBy',
  ].map(text)
  // Only the month of such an item is known.
  const published = data.datePrecision === 'kuukausi' ? date?.slice(0, 7) : date

  if (published && expires && isBefore(expires, published)) {
    wrong('expires', `Poistumispäivä ${expires} on ennen julkaisupäivää ${date}`, 'Korjaa jompikumpi päivä')
  }
  if (start && end && isBefore(end, start))
    wrong('end', `Loppu ${end} on ennen alkua ${start}`, 'Korjaa kohta «start» tai «end»')
  if (reviewed && today < reviewed) {
    wrong(
      'reviewed',
      `Kohdan «Tarkistettu» päivä ${reviewed} on tulevaisuudessa`,
      `Kirjoita päivä, jona sivu on tarkistettu, viimeistään ${today}`,
    )
  }
  if (reviewed && reviewBy && isBefore(reviewBy, reviewed)) {
    wrong(
      'reviewBy',
      `Seuraava tarkistus ${reviewBy} on ennen edellistä tarkistusta ${reviewed}`,
      'Korjaa kohta «reviewed» tai «reviewBy»',
    )
  }
  for (const name of ['changes', 'milestones']) {
    const days = dated(data[name])
    for (const [index, day] of days.entries()) {
      const path = `${name}.${index}.date`
      const before = days[index - 1]
      if (!day) continue
      if (name === 'changes' && published && isBefore(day, published)) {
        wrong(path, `Muutos ${day} on ennen julkaisupäivää ${date}`, 'Korjaa muutoksen päivä')
      } else if (before && isBefore(day, before)) {
        wrong(path, `Päivä ${day} on ennen edellistä kohtaa ${before}`, 'Järjestä kohdat niin, että vanhin on ensin')
      }
    }
  }
}

const dated = (list: unknown): (string | undefined)[] =>
  Array.isArray(list)
    ? list.map((item: Item | undefined) => (typeof item?.date === 'string' ? item.date : undefined))
    : []
