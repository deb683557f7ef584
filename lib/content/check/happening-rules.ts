import { formatTime, hasPassed } from '../../text/times'
import { isBefore } from './date-rules'
import { type Context, stringsIn } from './facts'

/** Reports an event whose fields contradict each other. What is known of a past one may be little. */
export const checkHappening = (
  data: Record<string, unknown>,
  { report, findings: { lines }, today }: Context,
): void => {
  const text = (name: string) => (typeof data[name] === 'string' ? data[name] : undefined)
  const wrong = (path: string, what: string, fix: string) =>
    report(lines.get(path) ?? 1, path.replace(/\.\d+/, ''), { what, fix })
  const [start, end, status] = ['start', 'end', 'status'].map(text)
  if (!start) return
  const times = stringsIn(data.times)
  const isPast = hasPassed(times.at(-1) ?? end ?? start, today)

  if (end && end.length !== start.length)
    wrong('end', `Alku ${start} ja loppu ${end} on kerrottu eri tarkkuudella`, 'Kirjoita molemmat yhtä tarkasti')
  for (const [index, time] of times.entries()) {
    const before = times[index - 1] ?? start
    if (before.length < time.length)
      wrong(
        `times.${index}`,
        `Muu aika ${time} on annettu, mutta alusta ${start} puuttuu kellonaika`,
        'Kirjoita alkuun myös kellonaika',
      )
    else if (time <= before)
      wrong(`times.${index}`, `Muu aika ${time} ei ole ajan ${before} jälkeen`, 'Järjestä ajat, aikaisin on «start»')
  }
  const closes = registrationEnd(data.registration)
  if (closes && isBefore(times.at(-1) ?? start, closes))
    wrong(
      'registration.closes',
      `Ilmoittautuminen päättyy ${formatTime(closes)}, vaikka tapahtuma alkaa ${formatTime(times.at(-1) ?? start)}`,
      'Kirjoita aika, joka on ennen tapahtuman alkua',
    )
  if (status === 'peruttu' && data.registration && !isPast)
    wrong('registration', 'Tapahtuma on peruttu, mutta siihen voisi ilmoittautua', 'Poista kohta «registration»')
  if (status === 'siirretty' && !lines.has('movedFrom'))
    wrong(
      'status',
      'Tapahtuma on siirretty, mutta alkuperäinen aika puuttuu',
      'Lisää rivi «movedFrom: …», jossa on aika, jona tapahtuman piti alkaa',
    )
  if (data.movedFrom && status !== 'siirretty' && status !== 'siirretty-verkkoon')
    wrong(
      'movedFrom',
      'Alkuperäinen aika on annettu, mutta tapahtuma ei ole siirretty',
      'Lisää rivi «status: siirretty» tai poista «movedFrom»',
    )
  if (isPast) return
  if (status === 'siirretty-verkkoon' && !lines.has('onlineUrl'))
    wrong('status', 'Tapahtuma on siirretty verkkoon, mutta osoite puuttuu', 'Lisää rivi «onlineUrl: https://…»')
  else if (start.length > 'YYYY-MM'.length && !lines.has('place') && !lines.has('onlineUrl'))
    wrong(
      'place',
      'Tapahtumalla ei ole paikkaa eikä osoitetta verkossa',
      'Lisää «place» ja sen alle «name», tai rivi «onlineUrl: https://…»',
    )
}

const registrationEnd = (registration: unknown): string | undefined => {
  if (typeof registration !== 'object' || registration === null || !('closes' in registration)) return undefined
  return typeof registration.closes === 'string' ? registration.closes : undefined
}
