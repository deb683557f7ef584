export type Attributes = Readonly<Record<string, string>>

const isFrameworkScript = (address = ''): boolean => address.startsWith('/_next/') && address.endsWith('.js')

/** Data blocks, which run nothing (HTML, 4.12.1), and modules of the site's own. */
export const isOwnScript = ({ type, src }: Attributes): boolean =>
  type === 'application/ld+json' || (type === 'module' && src !== undefined && !isFrameworkScript(src))

/** The router's data beside a page; no text file of ours has such a name. */
export const isPayload = (name: string): boolean => /^(__next\.[^/]*|index)\.txt$/.test(name)

/** `<link>`s for the framework's scripts, its greeting to our own host, and React's preloads of pictures in another size. */
export const isFrameworkLink = (name: string, { rel, as, href }: Attributes): boolean =>
  name === 'link' && (isFrameworkScript(href) || rel === 'preconnect' || (rel === 'preload' && as === 'image'))

export const isFontMark = (name: string, attributes: Attributes): boolean =>
  name === 'meta' && attributes.name === 'next-size-adjust'

/** Repeated for X, which reads Open Graph itself. */
export const isRepeated = (name: string, attributes: Attributes): boolean =>
  name === 'meta' && /^twitter:(title|description|image)/.test(attributes.name ?? '')

/** Where the framework would put what it streams later: a hidden `<div>` without our attributes, empty. */
export const isHiddenPlace = (name: string, attributes: Attributes): boolean =>
  name === 'div' && attributes.hidden === '' && Object.keys(attributes).length === 1

/** What is left of the framework or missing of the page: catches an upgrade that changes the export. */
export const shapeProblems = (html: string): readonly string[] => {
  const marks = ['self.__next', '$RC(', 'next-router', '<template'].filter((mark) => html.includes(mark))
  const left = [...marks, ...(html.match(/\/_next\/static\/chunks\/[^"\s]*\.js/) ?? [])]
  const gone = ['<html', '<main', '</main>', '<h1', '<title>'].filter((mark) => !html.includes(mark))
  if (!/<link rel="stylesheet"/.test(html)) gone.push('tyylit')
  return [...left.map((mark) => `jäljellä ${mark}`), ...gone.map((mark) => `poissa ${mark}`)]
}
