import { readBuiltSite } from '../build/archive/site-folder'
import { outDir } from '../build/folders'
import { UserError } from '../run/command'
import { buildDay } from '../run/environment'
import { counted, size } from '../text/terminal'
import { fixClock } from './preconditions'

/** `npm run archive`: the built site as a ZIP to open from a memory stick, and as a WACZ for web archives. */

const usage = `Käyttö:
  npm run archive            tekee rakennetusta sivustosta (${outDir}) paketit kansioon arkisto
  npm run archive -- NIMI    paketin nimen loppu, tavallisesti vuosi`

/** Where the packages go. */
const target = 'arkisto'

export const main = async (args: readonly string[]): Promise<number> => {
  fixClock()
  const day = buildDay()
  const [label = day.slice(0, 4), ...others] = args
  if (others.length > 0 || !/^[a-z0-9][a-z0-9-]*$/.test(label)) throw new UserError(usage, 2)
  const site = readBuiltSite(outDir)
  const [{ writeZip }, { writeWacz }] = await Promise.all([
    import('../build/archive/write-zip'),
    import('../build/archive/write-wacz'),
  ])
  for (const write of [writeZip, writeWacz]) {
    const { file, files, bytes } = await write(site, target, label, day)
    console.log(`${file}: ${counted(files, 'tiedosto', 'tiedostoa')}, ${size(bytes)}`)
  }
  return 0
}
