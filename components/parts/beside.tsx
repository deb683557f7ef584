import type { ReactNode } from 'react'

type Props = {
  /** What a reader needs first: before the text where there is but one column. */
  readonly first?: ReactNode
  /** What may follow the text. */
  readonly rest?: ReactNode
  readonly children: ReactNode
}

/** Running text, and beside it on a wide screen what belongs to it; without that the text alone. */
export const Beside = ({ first, rest, children }: Props) =>
  first || rest ? (
    <div className="beside">
      {first}
      <div className="min-w-0 max-w-3xl">{children}</div>
      <div className="side">{rest}</div>
    </div>
  ) : (
    <div className="max-w-3xl">{children}</div>
  )
