// The whole module: Node cannot see what this CommonJS package names.
import hyphen from 'hyphen/fi'

/** Shorter words fit a line of 320 px even in the largest heading. */
const minWordLength = 14

/**
 * The text with soft hyphens (U+00AD) in its long words, where Finnish may break them. For headings only: Chromium knows
 * no Finnish hyphenation of its own, and a headline of one compound would be cut at the edge of a phone.
 */
export const softHyphens = (text: string): string => hyphen.hyphenateSync(text, { minWordLength })

/** The same text as it was written. */
export const withoutSoftHyphens = (text: string): string => text.replaceAll('\u00AD', '')
