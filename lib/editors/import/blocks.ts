import { oneLine } from './html-tree'

/** Blocks of ours as Markdown. */

type Values = Readonly<Record<string, string | undefined>>

/** As the form writes a block: what is not known is left out, so that the checks ask for it. */
export const blockText = (opening: string, values: Values): string => {
  const written = Object.entries(values).flatMap(([name, value]) => (value ? [`${name}="${inQuotes(value)}"`] : []))
  return `${opening}${written.length > 0 ? `{${written.join(' ')}}` : ''}`
}

/** Markdown decodes references in values. */
const inQuotes = (value: string): string =>
  oneLine(value)
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('"', '&quot;')

const players: readonly (readonly [host: RegExp, block: string])[] = [
  [
    /^(?:[\w-]+\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|areena\.yle\.fi|videosync\.fi|dreambroker\.com)$/,
    '::video',
  ],
  [
    /^(?:[\w-]+\.)?(?:soundcloud\.com|spotify\.com|suplacdn\.com|podbean\.com|buzzsprout\.com|mixcloud\.com)$/,
    '::aani',
  ],
]

/** The block that leads to a film or sound elsewhere, or undefined of other addresses. The frame's own address is turned into its page. */
export const playerBlock = (address: string, title: string): string | undefined => {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const block = players.find(([host]) => url && host.test(url.hostname))?.[1]
  if (!url || !block) return undefined
  const [, youtube] = /^\/(?:embed|v)\/([\w-]{6,})(?:&.*)?$/.exec(url.pathname) ?? []
  const [, vimeo] = /^\/video\/(\d+)/.exec(url.pathname) ?? []
  const href =
    youtube && /youtube/.test(url.hostname)
      ? `https://www.youtube.com/watch?v=${youtube}`
      : vimeo && url.hostname === 'player.vimeo.com'
        ? `https://vimeo.com/${vimeo}`
        : address.replace(/^http:/, 'https:')
  return blockText(block, { href: encodeURI(decodedOnce(href)), title })
}

const decodedOnce = (url: string): string => {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
