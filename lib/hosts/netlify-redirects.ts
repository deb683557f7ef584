import { encoded } from './address-rules'
import type { HostRules } from './rules'

/** `_redirects` of Netlify and Cloudflare Pages. */

/** Cloudflare reads no more rules than this. */
const mostRules = 2000

/** As browsers send the address; `*` and `:` have a meaning here, and a space would end it. */
const source = (address: string): string =>
  encodeURI(address).replace(/[?#*:]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** The text of the file. */
export const netlifyRedirects = ({ basePath, moved, gone }: HostRules): string => {
  const count = moved.length
  const moves = moved.map(({ from, to }) => `${basePath}${source(from)} ${basePath}${encoded(to)} 301\n`)
  const removed = gone.map((from) => `${basePath}${source(from)} /410.html 410\n`)
  return `# Sivuston ohjaukset Netlifylle ja Cloudflare Pagesille. Tiedosto syntyy rakentamisessa: älä muokkaa sitä käsin.
# Palvelut säilyttävät kyselyn itse.
${count > mostRules ? `# VAROITUS: ohjauksia on ${count}, mutta Cloudflare Pages lukee vain ${mostRules} ensimmäistä.\n` : ''}
# Muuttaneet sivut.
${moves.join('')}
# Poistetut sivut. Cloudflare Pages ei osaa vastata 410: se ohittaa nämä rivit, ja vastaus on 404.
${removed.join('')}
# Rivit, joissa on «*», ovat viimeisinä: Cloudflare Pages lukee niiden jälkeen enää sata riviä.
${basePath}/.server/* /404.html 404!
${basePath ? `# Sivusto on polun ${basePath} alla, mutta sen kansio ei.\n${basePath}/* /:splat 200\n` : ''}`
}
