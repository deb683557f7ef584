/** Folders whose addresses are not pages to read next: files, tools, and what starts working when it is opened. */
const left = ['media', 'og', 'admin', 'haku', '_next', '.server', '.well-known']

/** `speculation-rules.json`: a link that is pointed at or pressed is rendered beforehand, when it is a page of this site. */
export const speculationRules = (basePath: string): string => {
  const pages = { href_matches: `${basePath}/*` }
  // A page's address ends in «/»; feeds and documents do not.
  const files = { href_matches: `${basePath}/*.*` }
  const apart = left.map((folder) => ({ href_matches: `${basePath}/${folder}/*` }))
  const where = { and: [pages, ...[files, ...apart].map((one) => ({ not: one }))] }
  return `${JSON.stringify({ prerender: [{ where, eagerness: 'moderate' }] }, null, 2)}\n`
}
