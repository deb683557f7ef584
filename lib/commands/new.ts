import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { contentDir, publicDir } from '../build/folders'
import type { CheckedDocument } from '../content/check/facts'
import { formatProblem } from '../content/source/problem'
import { askedFields, type Choices, newDocument, readAnswer, typeCalled, typeWord } from '../editors/new-document'
import { UserError } from '../run/command'
import { buildDay } from '../run/environment'
import { type AnyType, contentTypes } from '../schema/content-types'
import type { Field } from '../schema/field'
import { fixClock, writeNew } from './preconditions'

/** A terminal, or a test in its place. */
type Dialogue = { readonly ask: (question: string) => Promise<string>; readonly say: (text: string) => void }

const choicesFor = (field: Field, documents: readonly CheckedDocument[]): Choices =>
  field.to
    ? documents
        .filter(({ type }) => type === field.to)
        .map(({ slug, data }) => ({ value: slug, label: String(data.title) }))
    : (field.choices ?? [])

/** Asks each required field until the answer passes the checks or is empty, to be filled in later. */
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

/** `npm run new -- uutinen "Otsikko"`: a new file of any type. In a terminal it asks for what must be there. */

const usage = () => `Käyttö: npm run new -- LAJI "Otsikko"
Lajit: ${contentTypes.map(typeWord).join(', ')}`

/** Null where nobody can answer. Ctrl-C and Ctrl-D end it before a file is made. */
const openDialogue = (): (Dialogue & { readonly close: () => void }) | null => {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null
  const screen = createInterface({ input: process.stdin, output: process.stdout })
  const ask = (question: string) =>
    screen.question(question).catch(() => {
      throw new UserError('\nKeskeytetty: tiedostoa ei tehty.', 130)
    })
  return { ask, say: (text) => console.log(text), close: () => screen.close() }
}

const sayWhatIsLeft = async (file: string): Promise<void> => {
  const { checkSite } = await import('../site/check-site')
  const { problems } = await checkSite({ contentDir: contentDir(), publicDir })
  const left = problems.filter((problem) => problem.file.endsWith(`/${file}`))
  console.log(`\nTehty: ${join(contentDir(), file)}`)
  if (left.length > 0)
    console.log(`\nVielä täydennettävä:\n${left.map((problem) => `  ${formatProblem(problem)}`).join('\n')}`)
  console.log('\nKirjoita teksti tiedostoon. Katso sivua komennolla «npm run dev» ja tarkista lopuksi: npm run content')
}

export const main = async ([word, ...rest]: readonly string[]): Promise<number> => {
  fixClock()
  if (word === undefined) throw new UserError(usage(), 2)
  const type = typeCalled(word)
  if ('what' in type) throw new UserError(`${type.what}. ${type.fix}\n${usage()}`, 2)
  const dialogue = openDialogue()
  try {
    const title = (rest.join(' ') || (await dialogue?.ask('Otsikko: ')) || '').trim()
    if (!title) throw new UserError(`Otsikko puuttuu.\n${usage()}`, 2)
    const { checkSite } = await import('../site/check-site')
    const { documents } = await checkSite({ contentDir: contentDir(), publicDir })
    const asked = dialogue ? await askFields(type, documents, buildDay(), dialogue) : {}
    const { file, text } = newDocument(type, { title, ...(type.dated ? { date: buildDay() } : {}), ...asked })
    await writeNew(file, text)
    await sayWhatIsLeft(file)
  } finally {
    dialogue?.close()
  }
  return 0
}
