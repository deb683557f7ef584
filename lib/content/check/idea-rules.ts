import type { Values } from '../../schema/values'
import { type Context, wrongIn } from './facts'

/** Reports an idea without the answer that its status promises, and what would tell who gave it. `body` has the file's lines. */
export const checkIdea = (data: Values, context: Context, body: string): void => {
  const { report, findings } = context
  const isGiven = (name: string) => findings.lines.has(name)
  const wrong = wrongIn(context, 'status')
  const isNew = data.status === 'uusi'
  if (data.status !== undefined && !isNew && !isGiven('answer'))
    wrong(
      'answer',
      'Idean tila ei ole uusi, mutta vastaus puuttuu',
      'Lisää rivi «answer: …» tai kirjoita «status: uusi»',
    )
  for (const field of ['answer', 'answeredBy'].filter((name) => isNew && isGiven(name)))
    wrong(field, 'Idea on uusi, mutta siihen on vastattu', 'Korjaa kohta «status» tai poista rivi')

  for (const { path, text } of textsIn(data)) for (const what of personalIn(text)) wrong(path, what, withoutGiver)
  for (const [index, text] of body.split('\n').entries())
    for (const what of personalIn(text)) report(index + 1, 'teksti', { what, fix: withoutGiver })
}

/** All texts of the values, with the path of each. */
const textsIn = (value: unknown, path = ''): readonly { readonly path: string; readonly text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, path ? `${path}.${name}` : name))
}

/** What tells of a person without a name. A name itself no machine knows. */
const personal: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['sähköpostiosoite', /[^\s@<>()[\]]+@[^\s@<>()[\]]+\.\p{L}{2,}/u],
  // Finnish ones: seven digits or more, in groups, after 0 or +358.
  ['puhelinnumero', /(?<![\d.,/-])(?:\+358[\s\u00A0-]?(?:\(0\))?|0)[1-9](?:[\s\u00A0-]?\d){5,10}(?!\d)/u],
  // Its sign since 2023 may be any of these (decree 128/2010, § 2).
  ['henkilötunnus', /(?<!\d)\d{6}[-+A-FU-Y]\d{3}[\dA-Y](?![\p{L}\d])/iu],
]

/** What is found is not repeated: reports are public too. */
const personalIn = (text: string): readonly string[] =>
  personal.flatMap(([what, pattern]) => (pattern.test(text) ? [`Ideassa on ${what}`] : []))

const withoutGiver = 'Poista se: idea julkaistaan ilman tietoja siitä, kuka sen antoi'
