import type { ReactNode } from 'react'
import { t } from '@/lib/text/fi'

type Props = { readonly className: string; readonly children: readonly ReactNode[] }

/** A list in columns, or in its place a sentence that there is nothing yet. */
export const ListOrNothing = ({ className, children }: Props) =>
  children.length > 0 ? <ul className={className}>{children}</ul> : <p className="mt-6 text-ink-soft">{t.list.empty}</p>
