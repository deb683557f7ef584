import { readFileSync } from 'node:fs'

/**
 * Some tests ask of the content that stands in this repository: how much there is, what residents look for and where it is. In a copy
 * with content of its own they have nothing to ask, and leave themselves out until somebody writes its numbers and questions.
 */

const ledger = new Set(readFileSync('content/osoitteet.txt', 'utf8').split('\n'))
const tasks: readonly { readonly page: string }[] = JSON.parse(readFileSync('tests/search/tasks.json', 'utf8'))

/** Whether the questions are about the content here: most pages that they name have been published from it. */
export const isOfThisContent = tasks.filter(({ page }) => ledger.has(page)).length * 2 > tasks.length

export const whyLeftOut = 'asks of other content than is here: tests/search, tests/own-content.ts'

/** There is more of something than this, so that a test has something to be true of; of other content there may be none. */
export const few = (count: number): number => (isOfThisContent ? count : -1)
