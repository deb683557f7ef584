import { Fragment } from 'react'
import { queries } from '@/lib/site/reader'
import { typography } from '@/lib/text/typography'

/** Words with a hyphen inside, «Ylä-Järvimaalla», «Sote-uudistus»: kept on one line where it has room. */
const hyphenated = /(?<=^|\s)(\p{Lu}\S*-\p{L}\S*)/u

/** A heading of a page. */
export const Title = ({ children }: { children: string }) =>
  children.split(hyphenated).map((part, at) =>
    at % 2 === 1 ? (
      <span key={at} className="inline-block">
        <Text>{part}</Text>
      </span>
    ) : (
      <Text key={at}>{part}</Text>
    ),
  )

/** Text as it is shown: with the spaces and dashes of Finnish typography, and with an `<i>` where a long word may break. */
export const Text = ({ children }: { children: string }) => {
  const [first, ...others] = queries.pieces(typography(children))
  if (others.length === 0) return first
  // One element, since a row (flex) would set its pieces apart.
  return (
    <span>
      {first}
      {others.map((piece, at) => (
        // Pieces never change places.
        <Fragment key={at}>
          <i />
          {piece}
        </Fragment>
      ))}
    </span>
  )
}
