/** Where a build reads and writes, from the project's root. */

/** A function, because a command may set it for what it runs. */
export const contentDir = (): string => process.env.CONTENT_DIR || 'content'
export const publicDir = 'public'
export const outDir = process.env.OUT_DIR || 'out'
/** What is kept between builds; may be deleted at any time. */
export const cacheDir = '.next/cache'
