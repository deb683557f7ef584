import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../run/command'
import { addressesIn, isPacked } from '../../run/files'
import { type HostRules, rulesPath } from '../rules'

/** The rules that a finished site carries. Throws a `UserError` when the folder holds none. */
export const readRules = (folder: string): HostRules => {
  if (!['index.html', rulesPath, versionFile].every((file) => existsSync(join(folder, file))))
    throw new UserError(`Kansiossa ${folder} ei ole valmista sivustoa. Aja ensin «npm run build».`)
  return JSON.parse(readFileSync(join(folder, rulesPath), 'utf8'))
}

/** In the site: one line that names all that is in it, so that anyone can tell which build a host sends. */
export const versionFile = 'versio.txt'

/** Of all but compressed copies: the same files give the same line. A temperature that is put in later makes no other version. */
export const writeVersion = (folder: string): void => {
  const hash = createHash('sha256')
  // One for all: a stream for each of thousands of small files would take seconds.
  const buffer = Buffer.allocUnsafe(1e6)
  for (const address of addressesIn(folder, (file) => file !== `/${versionFile}` && !isPacked(file))) {
    hash.update(`${address}\n`)
    const file = openSync(join(folder, address), 'r')
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      hash.update(buffer.subarray(0, read))
    closeSync(file)
  }
  writeFileSync(join(folder, versionFile), `${hash.digest('hex').slice(0, 16)}\n`)
}
