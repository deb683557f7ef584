import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../run/command'
import { type HostRules, rulesPath } from '../rules'
import { versionFile } from './version'

/** The rules that a finished site carries. Throws a `UserError` when the folder holds none. */
export const readRules = (folder: string): HostRules => {
  if (!['index.html', rulesPath, versionFile].every((file) => existsSync(join(folder, file))))
    throw new UserError(`Kansiossa ${folder} ei ole valmista sivustoa. Aja ensin «npm run build».`)
  return JSON.parse(readFileSync(join(folder, rulesPath), 'utf8'))
}
