import { posix } from 'node:path'

/** Names of the e-mail's files beside a newsletter's page: they are no pages, and in no list of any. */
export const letterFiles = { html: 'sahkoposti.html', text: 'sahkoposti.txt', draft: 'luonnos.eml' } as const

const names: readonly string[] = Object.values(letterFiles)

/** Whether a file of the site, by its path, is one of them. */
export const isLetter = (path: string): boolean => names.includes(posix.basename(path))
