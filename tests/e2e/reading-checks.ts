/** What a page must be to a reader, asked in the page itself: each function runs there, in any browser, and uses nothing around it. */

export interface FocusStop {
  /** The element's own number, if the page has numbered them. */
  readonly order: number
  readonly name: string
  /** It is outlined, as an area of the map is by its stroke. */
  readonly marked: boolean
  /** Something else lies on all of it, or it is out of the window (WCAG 2.4.11). */
  readonly covered: boolean
}

/** Where the focus is, and how it looks there; undefined outside the page. */
export const focusStop = (): FocusStop | undefined => {
  const focused = document.activeElement
  if (!focused || focused === document.body) return undefined
  // An area of the map is seen where any of its tiles is, a link of two lines on either.
  const parts = [
    ...focused.getClientRects(),
    ...[...focused.querySelectorAll('*')].map((one) => one.getBoundingClientRect()),
  ]
  // It may lie partly below the window: Firefox scrolls no further once some of it is in sight.
  const places = [1 / 2, 1 / 6, 5 / 6]
  const isSeen = parts.some(({ left, top, width, height }) =>
    places.some((down) =>
      places.some((across) => focused.contains(document.elementFromPoint(left + width * across, top + height * down))),
    ),
  )
  const style = getComputedStyle(focused.shadowRoot?.activeElement ?? focused.querySelector('.area-outline') ?? focused)
  const isOutlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
  const { width, height } = focused.getBoundingClientRect()
  return {
    order: Number(focused.getAttribute('data-order') ?? -1),
    name: focused.outerHTML.slice(0, 100),
    marked: (isOutlined || Number.parseFloat(style.strokeWidth) >= 6) && width > 0 && height > 0,
    covered: !isSeen,
  }
}

/** Words of headings and texts that are broken anywhere but at the border of a compound, in the page as it is laid out. */
export const brokenWords = (): readonly string[] => {
  const broken: string[] = []
  for (const block of document.querySelectorAll('main :is(h1, h2, h3, p, li, dd)')) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('code, pre, [hidden], .sr-only, details:not([open])')) continue
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\p{L}{5,}/gu)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const lines = new Set(
          [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)),
        )
        if (lines.size > 1) broken.push(word)
      }
    }
  }
  return [...new Set(broken)]
}

/** Ends of lines at borders of compounds: the words there, whether the hyphen has a box, and where the last letter ends. */
export const compoundBreaks = () => {
  const boxOf = (text: Text, at: number): DOMRect => {
    const range = document.createRange()
    range.setStart(text, at)
    range.setEnd(text, at + 1)
    return range.getBoundingClientRect()
  }
  return [...document.querySelectorAll('main i:empty')].flatMap((border) => {
    const { previousSibling: before, nextSibling: after } = border
    if (!(before instanceof Text && after instanceof Text && border.checkVisibility())) return []
    const { right, top, bottom } = boxOf(before, before.length - 1)
    if (Math.abs(top - boxOf(after, 0).top) <= 5) return []
    const hasBox = [...border.getClientRects()].some(({ width }) => width > 0)
    return [{ words: `${before.data}|${after.data}`, hasBox, right, top, bottom }]
  })
}

/** Borders of compounds at which a line ends without a hyphen. */
export const missingHyphens = (breaks: ReturnType<typeof compoundBreaks>): readonly string[] =>
  breaks.filter(({ hasBox }) => !hasBox).map(({ words }) => words)

/** Text that a box cuts off. */
export const clipped = (): readonly string[] =>
  [...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility() && !element.closest('svg, .sr-only, input'))
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      )
    })
    .map((element) => element.outerHTML.slice(0, 100))

export const scrollsAside = (): boolean => document.documentElement.scrollWidth > window.innerWidth

/** Links and buttons with the colour of their ground, and tiles that are neither filled nor outlined. */
export const unseen = (): readonly string[] => {
  const ground = getComputedStyle(document.body).backgroundColor
  const texts = [...document.querySelectorAll('a[href]:not(svg a), button, summary')].filter((element) => {
    const { color, backgroundColor } = getComputedStyle(element)
    return element.checkVisibility() && color === (backgroundColor === 'rgba(0, 0, 0, 0)' ? ground : backgroundColor)
  })
  const tiles = [...document.querySelectorAll('.tile-map path')].filter((tile) => {
    const { fill, stroke } = getComputedStyle(tile)
    return tile.checkVisibility() && [fill, stroke].every((colour) => colour === ground || colour === 'none')
  })
  return [...texts, ...tiles].map((element) => element.outerHTML.slice(0, 100))
}

/** All that one copies from the page. */
export const copied = (): string => {
  getSelection()?.selectAllChildren(document.body)
  const text = String(getSelection())
  getSelection()?.removeAllRanges()
  return text
}

/** Sets all text wider, as WCAG 1.4.12 asks. The policy lets no style element in; a sheet made in script is none. */
export const spaceText = (): void => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
  )
  document.adoptedStyleSheets = [sheet]
}
