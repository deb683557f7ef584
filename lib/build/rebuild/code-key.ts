import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { remembered } from '../../run/collections'
import { addressesIn, writeText } from '../../run/files'

/** Whether code is as it was: what was made by other code is never used again. */

/** Content, made by the build itself, or for those who read the code. */
const isNoCode = (file: string): boolean =>
  /^public\/(media|admin|hakemisto|haku)\/|^public\/search\.js$|^lib\/.*\.md$/.test(file)

const single = ['package.json', 'package-lock.json', 'next.config.mjs', 'tsconfig.json']

/** Of all files under `root` that the site is made by, and of the Node that runs them. */
export const codeKey = remembered((root: string): string => {
  const hash = createHash('sha256').update(process.version)
  const folders = ['app', 'components', 'lib', 'public'].flatMap((folder) =>
    addressesIn(join(root, folder), (address) => !isNoCode(folder + address)).map((address) => folder + address),
  )
  for (const file of [...folders, ...single.filter((name) => existsSync(join(root, name)))])
    hash.update(`\n${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('base64url')
})

const deciding = /^(SITE_ORIGIN|BASE_PATH|REPOSITORY|BRANCH|GIT_API|PUBLISHER|FEEDBACK|VOIKKO|INDEXNOW_\w+|DEPLOY_\w+)$/

/** Of the variables that decide what is right and what is written, the clock and the folders aside. */
export const environmentKey = (env: Readonly<Record<string, string | undefined>> = process.env): string =>
  Object.keys(env)
    .filter((name) => deciding.test(name))
    .sort()
    .map((name) => `${name}=${env[name]}`)
    .join('\n')

/** Goes with what it tells of. */
const bundledBy = '.next/bundled-by'

/** Whether Next's bundle of these sources is there, so that it need only render. */
export const isBundled = (): boolean =>
  existsSync('.next/BUILD_ID') && existsSync(bundledBy) && readFileSync(bundledBy, 'utf8') === codeKey('.')

export const forgetBundle = (): Promise<void> => rm(bundledBy, { force: true })
export const noteBundle = (): void => writeText(bundledBy, codeKey('.'))
