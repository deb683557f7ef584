import type { ReactNode } from 'react'

/** What matters most of a page, beside its text or before it: terms and facts. */
export const FactStrip = ({ children }: { children: ReactNode }) => (
  <dl className="facts mt-8 grid grid-cols-1 gap-x-8 gap-y-3 md:grid-cols-2 lg:grid-cols-1">{children}</dl>
)

/** Nothing without a fact. */
export const Fact = ({ term, children }: { term: string; children: ReactNode }) =>
  children && (
    <div>
      <dt className="text-[0.9rem] text-ink-soft">{term}</dt>
      <dd className="font-bold">{children}</dd>
    </div>
  )
