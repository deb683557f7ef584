import type { CheckedDocument } from '../content/check/facts'
import { askedFields, type Choices, readAnswer } from '../editors/new-document'
import type { AnyType } from '../schema/content-types'
import type { Field } from '../schema/field'

/** What `npm run new` asks at the terminal. */

/** A terminal, or a test in its place: `ask` gives a line of answer, `say` shows one. */
export type Dialogue = { readonly ask: (question: string) => Promise<string>; readonly say: (text: string) => void }

const choicesFor = (field: Field, documents: readonly CheckedDocument[]): Choices =>
  field.to
    ? documents
        .filter(({ type }) => type === field.to)
        .map(({ slug, data }) => ({ value: slug, label: String(data.title) }))
    : (field.choices ?? [])

/** Asks each field that must be there until the answer is one that the checks take, or empty, to be filled in later. */
export const askFields = async (
  type: AnyType,
  documents: readonly CheckedDocument[],
  today: string,
  { ask, say }: Dialogue,
): Promise<Readonly<Record<string, unknown>>> => {
  const answers: Record<string, unknown> = {}
  for (const field of askedFields(type)) {
    const choices = choicesFor(field, documents)
    say(`\n${field.label}. ${field.hint}`)
    for (const { value, label } of choices) say(`  ${value} (${label})`)
    const question = field.list ? 'Pilkuin erotettuina, tyhjä = myöhemmin: ' : 'Tyhjä = myöhemmin: '
    let read = readAnswer(field, await ask(question), choices, today)
    while ('what' in read) {
      say(`${read.what}. ${read.fix}`)
      read = readAnswer(field, await ask(question), choices, today)
    }
    answers[field.name] = read.value
  }
  return answers
}
