import type { ComponentProps, ReactNode } from 'react'
import { LabelLinks } from './labels'
import { Share } from './share'

type Props = {
  readonly of: ComponentProps<typeof LabelLinks>['of'] & { readonly url: string; readonly title: string }
  /** What matters most: before the text, and on a wide screen beside it. */
  readonly facts?: ReactNode
  /** After the text, or beside it where it has no facts: who wrote it. */
  readonly by?: ReactNode
  readonly children: ReactNode
}

/** The page of an item: its facts, its text, and then where it belongs; a wide screen has the text on the left and the rest on the right. */
export const ItemColumns = ({ of, facts, by, children }: Props) => (
  <div className="beside">
    {facts}
    <div className="min-w-0 max-w-3xl">{children}</div>
    <div>
      {by}
      <LabelLinks of={of} />
      <Share url={of.url} title={of.title} />
    </div>
  </div>
)
