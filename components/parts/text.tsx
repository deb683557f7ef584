import { Fragment } from 'react'
import { compounds } from '@/lib/site/reader'
import { piecesOf } from '@/lib/text/compounds'
import { typography } from '@/lib/text/typography'

/** Text as it is shown: with the spaces and dashes of Finnish typography, and with an `<i>` where a long word may break. */
export const Text = ({ children }: { children: string }) =>
  piecesOf(typography(children), compounds()).map((piece, at) =>
    at === 0 ? (
      piece
    ) : (
      <Fragment key={at}>
        <i />
        {piece}
      </Fragment>
    ),
  )
