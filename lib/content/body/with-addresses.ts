import type { MarkedBody } from './marked-body'

/**
 * The Markdown of a body with its root-relative addresses as `addressOf` gives them. A link to what it gives nothing for
 * becomes its text, and a definition of it goes. All else stays to the letter.
 */
export const withAddresses = ({ text, marks }: MarkedBody, addressOf: (url: string) => string | undefined): string => {
  const edits = marks.flatMap(({ url, whole, kept, address, reference }) => {
    const put = addressOf(url)
    if (put !== undefined && reference) return []
    if (put !== undefined && address) return [{ from: address[0], to: address[1], put }]
    return [
      { from: whole[0], to: kept[0], put: '' },
      { from: kept[1], to: whole[1], put: '' },
    ]
  })
  // A picture may stand in a link, but no two edits overlap: each is of other characters.
  let at = 0
  const parts = edits
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to, put }) => {
      const part = text.slice(at, from) + put
      at = to
      return part
    })
  return parts.join('') + text.slice(at)
}
