import { existsSync } from 'node:fs'
import { visitCounter } from '../hosts/visits/count-visits'
import { logLines, readLogLine } from '../hosts/visits/log-line'
import { visitsText, wrongLinesText } from '../hosts/visits/visits-text'
import { messageOf, readArguments, UserError } from '../run/command'

/** `npm run visits`: what is read, searched and not found, week by week, from the server's own log. Nobody is tracked. */

const usage = `Käyttö:
  npm run visits -- LOKI [LOKI …]   laskee sivut, haut ja puuttuvat osoitteet viikoittain; LOKI voi olla .gz, ja - on vakiosyöte
  npm run visits -- --viikkoja 8 LOKI   kertoo tarkemmin kahdeksasta viimeisestä viikosta (tavallisesti neljästä)
Jos sivusto on alikansiossa, anna sen polku ympäristömuuttujassa BASE_PATH.`

export const main = async (args: readonly string[]): Promise<number> => {
  const options = { viikkoja: { type: 'string', default: '4' } } as const
  const { values, positionals: files } = readArguments(args, usage, options)
  if (files.length === 0 || !/^\d{1,3}$/.test(values.viikkoja)) throw new UserError(usage, 2)
  const missing = files.find((file) => file !== '-' && !existsSync(file))
  if (missing) throw new UserError(`Tiedostoa ${missing} ei ole.\n${usage}`, 2)
  const counter = visitCounter((process.env.BASE_PATH ?? '').replace(/\/+$/, ''))
  let [right, wrong, first] = [0, 0, '']
  for (const file of files) {
    let at = 0
    try {
      for await (const line of logLines(file)) {
        at++
        const hit = readLogLine(line)
        if (hit) counter.count(hit)
        if (hit) right++
        else if (line.trim() !== '') {
          wrong++
          first ||= `${file}:${at}`
        }
      }
    } catch (error) {
      throw new UserError(`Lokia ${file} ei voi lukea: ${messageOf(error)}`)
    }
  }
  if (wrong > 0) console.error(wrongLinesText(wrong, first))
  if (right === 0) throw new UserError('Lokissa ei ole yhtään pyyntöä.')
  console.log(visitsText(counter.weeks(), Number(values.viikkoja)))
  return 0
}
