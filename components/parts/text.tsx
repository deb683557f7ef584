import { softHyphens } from '@/lib/text/hyphenation'
import { typography } from '@/lib/text/typography'

/** A summary or name as it is shown: with the non-breaking spaces and dashes of Finnish typography. */
export const Text = ({ children }: { children: string }) => typography(children)

/** A heading as it is shown: its long words may break where Finnish allows. */
export const Title = ({ children }: { children: string }) => softHyphens(typography(children))
