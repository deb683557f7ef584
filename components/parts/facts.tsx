import type { ReactNode } from 'react'

/** What matters most of a page, in rows of three under its heading: terms and facts. `isBeside` something, one a row. */
export const FactStrip = ({ children, isBeside = false }: { children: ReactNode; isBeside?: boolean }) => (
  <dl
    className={`mt-8 grid grid-cols-1 gap-x-8 gap-y-4 border-y border-line py-4 md:grid-cols-3 ${isBeside ? 'lg:grid-cols-1' : ''}`}
  >
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
