import { hashSource } from './assets'

/**
 * Which links a browser may open beforehand: one that is pointed at or pressed, when it leads to a page of this site
 * (HTML, «speculative loading»). Every page carries the same rules as a data block, which the policy allows by its hash:
 * a file that a header names is asked for before the first paint.
 */

export type SpeculationRules = {
  /** The whole element. */
  readonly element: string
  /** Source for a policy that allows exactly this (CSP 3, 2.3.1). */
  readonly hash: string
}

/** Folders whose pages are not read ahead: a tool, and what starts working when it is opened. */
const left = ['admin', 'haku']

export const speculationRules = (basePath: string): SpeculationRules => {
  // A page's address ends in «/»; feeds, data and documents have an extension.
  const others = [`${basePath}/*.*`, ...left.map((folder) => `${basePath}/${folder}/*`)]
  const where = { and: [{ href_matches: `${basePath}/*` }, { not: { href_matches: others } }] }
  const text = JSON.stringify({ prerender: [{ where, eagerness: 'moderate' }] })
  return { element: `<script type="speculationrules">${text}</script>`, hash: hashSource(text) }
}
