import type { ReactNode } from 'react'

/** Running text with boxes beside it; the boxes follow the text on a narrow screen. Without boxes the text alone. */
export const Columns = ({ children, aside }: { children: ReactNode; aside: ReactNode }) =>
  aside ? (
    <div className="columns">
      <div className="min-w-0 max-w-3xl">{children}</div>
      <aside className="no-print mt-16 space-y-10 lg:mt-10">{aside}</aside>
    </div>
  ) : (
    <div className="max-w-3xl">{children}</div>
  )
