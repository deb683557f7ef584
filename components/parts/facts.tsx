import type { ReactNode } from 'react'

/** What matters most of a page, in a row under its heading: terms and facts. */
export const FactStrip = ({ children }: { children: ReactNode }) => (
  <dl className="mt-8 grid grid-cols-1 gap-x-10 gap-y-4 border-y border-line py-5 sm:grid-cols-2 lg:grid-cols-4">
    {children}
  </dl>
)

/** Nothing without a fact. */
export const Fact = ({ term, children }: { term: string; children: ReactNode }) =>
  children && (
    <div>
      <dt className="text-[0.9rem] text-ink-soft">{term}</dt>
      <dd className="font-bold">{children}</dd>
    </div>
  )
