import type { ComponentProps, ReactNode } from 'react'
import { Beside } from './beside'
import { LabelLinks } from './labels'
import { Share } from './share'

type Props = {
  readonly of: ComponentProps<typeof LabelLinks>['of'] & { readonly url: string; readonly title: string }
  /** What matters most, before the text. */
  readonly facts?: ReactNode
  /** After the text, or beside it: who wrote it, what it is part of. */
  readonly by?: ReactNode
  readonly children: ReactNode
}

/** The page of an item: its facts, its text, and then where it belongs; a wide screen has all but the text on the right. */
export const ItemColumns = ({ of, facts, by, children }: Props) => (
  <Beside
    first={facts}
    rest={
      <>
        {by}
        <LabelLinks of={of} />
        <Share url={of.url} title={of.title} />
      </>
    }
  >
    {children}
  </Beside>
)
