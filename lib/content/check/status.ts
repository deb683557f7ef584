import { isBefore } from './day-rules'
import type { Context } from './facts'

/** Reports a project whose status and days tell different things. */
export const checkStatus = (
  { status, start, end }: Record<string, unknown>,
  { report, findings: { lines }, today }: Context,
): void => {
  if (status === 'paattynyt' && typeof start === 'string' && end === undefined && !lines.has('end')) {
    report(
      lines.get('start') ?? 1,
      'end',
      `Hanke on päättynyt ja sen alku ${start} on kerrottu, mutta loppu puuttuu`,
      'Kirjoita «end», tai jätä «start» pois',
    )
  }
  if (status === 'suunnitteilla' && typeof end === 'string' && isBefore(end, today)) {
    report(
      lines.get('end') ?? 1,
      'end',
      `Hanke on suunnitteilla, mutta sen loppu ${end} on jo mennyt`,
      'Korjaa kohta «status» tai «end»',
    )
  }
}
