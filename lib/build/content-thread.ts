import type { Problem } from '../content/source/problem'
import type { ThreadMain } from '../run/threads'
import { compileSite } from '../site/check-site'

/** The content checked and compiled in a thread: Contentlayer's programs and every parsed text leave memory with it. */

export type ContentJob = { readonly contentDir: string; readonly publicDir: string }
export type ContentAnswer = { readonly documents: number; readonly problems: readonly Problem[] }

export const main: ThreadMain<undefined, ContentJob, ContentAnswer> = () => compileSite
