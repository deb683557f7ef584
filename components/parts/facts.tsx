import type { ReactNode } from 'react'

/** What matters most of a page, before its text: terms and facts, as many in a row as have room. */
export const FactStrip = ({ children }: { children: ReactNode }) => (
  <dl className="facts fact-strip mt-8">{children}</dl>
)

/** Nothing without a fact. */
export const Fact = ({ term, children }: { term: string; children: ReactNode }) =>
  children && (
    <div>
      <dt className="text-[0.9rem] text-ink-soft">{term}</dt>
      <dd className="font-bold">{children}</dd>
    </div>
  )
