import type { ReactNode } from 'react'

type Props = { readonly href: string; readonly className?: string; readonly children: ReactNode }

/** A way on, on a line of its own: to the whole list, or to what is elsewhere. */
export const MoreLink = ({ href, className, children }: Props) => (
  <p className={className}>
    <a href={href} className="inline-flex min-h-9 items-center font-bold">
      {children}
    </a>
  </p>
)
