import type { Term } from '../../check/terms'
import { isAddress, wordsOf } from '../sentences'
import type { Rule } from './find'
import { findAll } from './find'

/** One name in one form: the list in `content/sanasto/termit.yml` says which. */
export const termRule: Rule = ({ passages }, { terms }) =>
  terms.flatMap((term) =>
    term.wrong.flatMap((wrong) =>
      findAll(passages, termPattern(wrong, term), ({ 0: found, index, input }) =>
        isInAddress(input, index)
          ? null
          : {
              what: `«${found}» kirjoitetaan tällä sivustolla toisin`,
              mend: `Kirjoita «${term.right}», tarvittaessa taivutettuna`,
            },
      ),
    ),
  )

/** Finds `wrong` in a text. Made anew for each use, since a global pattern remembers its place. Capitals count only where they are what is wrong: «Popsote», but «Sotekeskus» begins a sentence. */
export const termPattern = (wrong: string, { right, forms }: Term): RegExp => {
  const stem = wrong.replace('*', '')
  const isAboutCapitals = [right, ...forms].some((form) => form.toLowerCase().startsWith(stem.toLowerCase()))
  const escaped = stem.replace(/[.:]/g, '\\$&').replaceAll(' ', '\\s+')
  const ending = wrong.endsWith('*') ? '\\p{L}*' : ''
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}${ending}(?![\\p{L}\\p{N}])`, isAboutCapitals ? 'gu' : 'giu')
}

const isInAddress = (text: string, index: number): boolean =>
  wordsOf(text).some((word) => word.at <= index && index < word.at + word.text.length && isAddress(word.text))
