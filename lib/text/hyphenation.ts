import hyphen from 'hyphen/fi'

/** Shorter words fit a line of 320 px even in the largest heading. */
const minWordLength = 14

/** Soft hyphens (U+00AD) in the long words of a heading: Chromium has no Finnish hyphenation, and phones would cut them. */
export const softHyphens = (text: string): string => hyphen.hyphenateSync(text, { minWordLength })
