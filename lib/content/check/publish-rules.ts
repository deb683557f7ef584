import { isProduction } from '../../run/environment'
import { settingsType } from '../../schema/settings'
import type { Report } from '../source/problem'
import type { Mapping } from '../source/read-yaml'

/** What a trial may lack and a site that is published may not, with the variable that may give it instead. */
const needed: Readonly<Record<string, string>> = { publisher: 'PUBLISHER', feedback: 'FEEDBACK' }

/** Reports every setting that a build to publish lacks, at the line after which it belongs. */
export const checkPublishable = ({ entries }: Mapping, lines: ReadonlyMap<string, number>, report: Report): void => {
  if (!isProduction(process.env)) return
  for (const [at, { name, label, hint }] of settingsType.fields.entries()) {
    const variable = needed[name]
    if (!variable || entries.some(({ key }) => key === name)) continue
    const [line = 1] = settingsType.fields
      .slice(0, at)
      .toReversed()
      .flatMap((before) => lines.get(before.name) ?? [])
    report(line, name, {
      what: `Julkaistavalta sivustolta puuttuu kohta «${label}»`,
      fix: `Lisää tiedostoon rivi «${name}: …», tai anna ympäristömuuttuja ${variable}. ${hint}`,
    })
  }
}
