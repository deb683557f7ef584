import type { CustomPreviewTemplate, CustomPreviewTemplateProps } from '@sveltia/cms'
import type { createElement } from 'react'

/** The preview beside a form: the page that is being written, in the site's own style, in a frame of the package's. */

type Asset = NonNullable<ReturnType<CustomPreviewTemplateProps['getAsset']>>

/** The package's own React draws one element; what is in it is HTML from the site's pipeline. */
export const previewOf =
  (create: typeof createElement, folder: string): CustomPreviewTemplate =>
  (props) =>
    create('div', { ref: (root: HTMLElement | null) => void (root && show(root, folder, props)) })

/** The pipeline is loaded when the first preview opens; what is typed meanwhile waits for it in its order. */
const show = async (root: HTMLElement, folder: string, { entry, getAsset, document }: CustomPreviewTemplateProps) => {
  const [{ previewPage }] = await Promise.all([import('@/lib/editors/forms/preview-page'), styled(document)])
  const values: unknown = entry.get('data')?.toJS()
  // Parsed apart, where no picture is fetched before its address is known.
  const { body } = new DOMParser().parseFromString(previewPage(folder, { ...Object(values) }), 'text/html')
  for (const image of body.querySelectorAll('img')) showPicture(image, getAsset)
  for (const link of body.querySelectorAll('a')) keepLink(link)
  root.replaceChildren(...body.childNodes)
}

/** The front page: the forms lie in a folder beside it. */
const home = new URL('../', location.href)

const styles = new WeakMap<Document, Promise<void>>()

/** Puts the sheets of the front page, which every page has, into the frame. A frame without them is still read. */
const styled = (frame: Document): Promise<void> => {
  const known = styles.get(frame)
  if (known) return known
  const fresh = addSheets(frame).catch(() => undefined)
  styles.set(frame, fresh)
  return fresh
}

const addSheets = async (frame: Document): Promise<void> => {
  frame.documentElement.lang = document.documentElement.lang
  const page = new DOMParser().parseFromString(await (await fetch(home)).text(), 'text/html')
  const sheets = [...page.querySelectorAll('link[rel=stylesheet]')].map((sheet) => {
    const link = frame.createElement('link')
    link.rel = 'stylesheet'
    link.href = new URL(sheet.getAttribute('href') ?? '', home).href
    return new Promise((resolve) => {
      link.onload = resolve
      link.onerror = resolve
      frame.head.append(link)
    })
  })
  await Promise.all(sheets)
}

/** Pictures are those of the form, which may not be published yet; the site has none under their own names. */
const showPicture = (image: HTMLImageElement, getAsset: CustomPreviewTemplateProps['getAsset']): void => {
  const path = image.getAttribute('src') ?? ''
  if (path.startsWith('blob:')) return
  image.removeAttribute('src')
  const asset = getAsset(path)
  if (asset) void addressOf(asset).then((address) => address && image.setAttribute('src', address))
}

/** The package reads the picture some time after it has given it, and tells of that by its address alone; of what it cannot read never. */
const addressOf = async (asset: Asset): Promise<string | undefined> => {
  for (let tries = 0; tries < 100; tries++) {
    if (asset.url.startsWith('blob:')) return asset.url
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return undefined
}

/** A link leads to the published site, in a window of its own; one within the text, to its place in the preview. */
const keepLink = (link: HTMLAnchorElement): void => {
  const href = link.getAttribute('href') ?? ''
  if (!/^(?:https?:|mailto:|tel:|[/#])/.test(href)) link.removeAttribute('href')
  // A site may stand under a path.
  if (href.startsWith('/')) link.setAttribute('href', home.pathname.slice(0, -1) + href)
  if (!href.startsWith('#')) return
  link.addEventListener('click', (event) => {
    event.preventDefault()
    link.ownerDocument.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView()
  })
}
