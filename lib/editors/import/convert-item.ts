import { bodyOf } from './body'
import type { BodyContext } from './context'
import { asideText, documentText } from './document'
import { createTargets, type Groundwork } from './links'
import type { Item } from './read-wxr'

/** An item of the export as the text of its file. */

/** Gives the text of an item's file. */
export const converter = (groundwork: Groundwork, ownHosts: ReadonlySet<string>) => {
  const { survey, mapping, plan, media, paths } = groundwork
  const target = createTargets(groundwork, ownHosts)
  const lights = new Map(survey.items.map((item) => [item.id, item]))
  return (item: Item, note: (text: string) => void): string => {
    const [planned, light] = [plan.get(item.id), lights.get(item.id)]
    if (!light || !planned || planned.kind === 'none') throw new Error(`Item ${item.id} is not planned`)
    const base = URL.canParse(item.link) ? item.link : `${survey.channel.url}/`
    // Jetpack shows pictures through servers of its own.
    const direct = (url: string): string => url.replace(/^(?:https?:)?\/\/i\d\.wp\.com\//, 'https://')
    const absolute = (url: string): string => (URL.canParse(direct(url), base) ? new URL(direct(url), base).href : url)
    const context: BodyContext = {
      note,
      target: (href) => target(href, base),
      media: (url) => media.path(absolute(url)),
      attachment: (id) => survey.attachments.get(id),
      attachmentAt: (url) => media.attachmentAt(absolute(url)),
      attached: () =>
        (survey.attachedTo.get(item.id) ?? [])
          .flatMap((id) => survey.attachments.get(id) ?? [])
          .filter(({ url }) => /\.(?:jpe?g|png|gif|webp|avif)$/i.test(url)),
      shared: (id) => survey.shared.get(id),
    }
    const body = bodyOf({ title: light.title, content: item.content, meta: item.meta }, context)
    if (item.comments > 0) note(`Kommentteja ei tuoda: ${item.comments}`)
    if (!/^(?:publish|future|draft|pending)$/.test(item.status)) note(`Tila WordPressissä: ${item.status}`)
    if (planned.kind === 'aside') return asideText({ item, light, body, why: planned.why })
    return documentText({ item, light, planned, mapping, body, alias: paths.alias(light, planned.url), context })
  }
}
