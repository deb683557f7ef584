import type { Context } from './facts'

type Data = Readonly<Record<string, unknown>>

/** Reports an idea without the answer that its status promises, and what would tell who gave it. `body` has the file's lines. */
export const checkIdea = (data: Data, { report, findings: { lines } }: Context, body: string): void => {
  const { status } = data
  const isNew = status === 'uusi'
  if (status !== undefined && !isNew && !lines.has('answer'))
    report(lines.get('status') ?? 1, 'answer', {
      what: 'Idean tila ei ole uusi, mutta vastaus puuttuu',
      fix: 'Lisää rivi «answer: …» tai kirjoita «status: uusi»',
    })
  for (const field of ['answer', 'answeredBy'].filter((name) => isNew && lines.has(name)))
    report(lines.get(field) ?? 1, field, {
      what: 'Idea on uusi, mutta siihen on vastattu',
      fix: 'Korjaa kohta «status» tai poista rivi',
    })

  for (const { path, text } of textsIn(data))
    reportPersonal(text, (problem) => report(lines.get(path) ?? 1, path.replace(/\.\d+/, ''), problem))
  for (const [index, text] of body.split('\n').entries())
    reportPersonal(text, (problem) => report(index + 1, 'teksti', problem))
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

/** The value itself is not repeated: reports are public too. */
const reportPersonal = (
  text: string,
  tell: (problem: { readonly what: string; readonly fix: string }) => void,
): void => {
  for (const [what, pattern] of personal)
    if (pattern.test(text))
      tell({
        what: `Ideassa on ${what}`,
        fix: 'Poista se: idea julkaistaan ilman tietoja siitä, kuka sen antoi',
      })
}
