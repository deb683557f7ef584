import { grouped, mapLimit } from '../../run/collections'
import { type Article, linksOf } from './article'
import type { OutlineLine, Section } from './outline'

/** Whether external links answer, asked politely: one request at a time to a host, pauses, a name to complain to. */

type Asked = { readonly url: string; readonly at: string }
/** Gives the status of the answer. Throws when there is none in time. */
type Ask = (url: string) => Promise<number>

/** In milliseconds. */
const patience = 10_000
const pause = 1000
const hostsAtOnce = 4
const mostLinks = 500

/** External addresses, each once, with the first place that links to it. */
export const externalLinks = (articles: readonly Article[]): readonly Asked[] => {
  const links = new Map<string, string>()
  for (const article of articles) {
    for (const { url, line } of linksOf(article)) {
      const bare = url.replace(/#.*$/, '')
      if (bare.startsWith('https://') && !links.has(bare)) links.set(bare, `${article.file}:${line}`)
    }
  }
  return [...links].map(([url, at]) => ({ url, at }))
}

/** `HEAD`, or `GET` where a server does not know it. `from` is the site's address, for those who read the logs. */
export const askOverNetwork =
  (from: string): Ask =>
  async (url) => {
    const once = async (method: 'HEAD' | 'GET') => {
      const response = await fetch(url, {
        method,
        redirect: 'follow',
        headers: { 'user-agent': `Linkkitarkistus (+${from})` },
        signal: AbortSignal.timeout(patience),
      })
      await response.body?.cancel()
      return response.status
    }
    const status = await once('HEAD')
    return status === 403 || status === 405 || status === 501 ? once('GET') : status
  }

/** The links that do not answer as they should. `wait` pauses between requests to one host. */
export const brokenLinks = async (
  links: readonly Asked[],
  ask: Ask,
  wait: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Promise<Section> => {
  const byHost = grouped(links.slice(0, mostLinks), ({ url }) => [new URL(url).host])
  const lines: OutlineLine[] = []
  await mapLimit(byHost.values(), hostsAtOnce, async (host) => {
    for (const [index, { url, at }] of host.entries()) {
      if (index > 0) await wait(pause)
      const answer = await ask(url).catch(() => null)
      if (answer === null) lines.push({ at, text: `${url} ei vastaa` })
      else if (answer >= 400) lines.push({ at, text: `${url} vastaa ${answer}` })
    }
  })
  const left = links.length - mostLinks
  return {
    title: 'Ulkoiset linkit, jotka eivät toimi',
    lines: lines.sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1)),
    note: `Kokeiltiin ${Math.min(links.length, mostLinks)} osoitetta.${left > 0 ? ` Kokeilematta jäi ${left}.` : ''}`,
  }
}
