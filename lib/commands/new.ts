import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface, type Interface } from 'node:readline/promises'
import { type CheckedDocument, checkContent } from '../content/check/check'
import type { Field } from '../content/field'
import { askedFields, type Choices, newDocument, readAnswer, typeCalled, typeWord } from '../content/new-document'
import { formatProblem } from '../content/problem'
import { type ContentType, contentTypes } from '../content/schema'
import { buildDay } from '../site'
import { contentDir, fixClock, publicDir } from './build'
import { command, Refusal } from './command'

/** `npm run new -- uutinen "Otsikko"`: a new file of any type. In a terminal it asks for what must be there. */

const usage = () => `Käyttö: npm run new -- LAJI "Otsikko"
Lajit: ${contentTypes.map(typeWord).join(', ')}`

const choicesFor = (field: Field, documents: readonly CheckedDocument[]): Choices =>
  field.to
    ? documents
        .filter(({ type }) => type === field.to)
        .map(({ slug, data }) => ({ value: slug, label: String(data.title) }))
    : (field.choices ?? [])

/** Asks until the answer is one that the checks take, or empty. */
const ask = async (screen: Interface, field: Field, choices: Choices): Promise<unknown> => {
  console.log(`\n${field.label}. ${field.hint}`)
  if (choices.length > 0) console.log(choices.map(({ value, label }) => `  ${value} (${label})`).join('\n'))
  for (;;) {
    const answer = await screen.question(
      field.list ? 'Pilkuin erotettuina, tyhjä = myöhemmin: ' : 'Tyhjä = myöhemmin: ',
    )
    const read = readAnswer(field, answer, choices, buildDay())
    if ('value' in read) return read.value
    console.log(`${read.what}. ${read.mend}`)
  }
}

const askAll = async (type: ContentType, documents: readonly CheckedDocument[]): Promise<Record<string, unknown>> => {
  const screen = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const answers: Record<string, unknown> = {}
    for (const field of askedFields(type)) answers[field.name] = await ask(screen, field, choicesFor(field, documents))
    return answers
  } finally {
    screen.close()
  }
}

const titleFrom = async (given: string | undefined): Promise<string> => {
  if (given?.trim()) return given.trim()
  if (!process.stdin.isTTY) throw new Refusal(usage(), 2)
  const screen = createInterface({ input: process.stdin, output: process.stdout })
  const title = (await screen.question('Otsikko: ')).trim()
  screen.close()
  if (!title) throw new Refusal('Otsikko puuttuu, joten tiedostoa ei tehty.', 2)
  return title
}

/** Writes the file, and never over another. */
const writeNew = async (file: string, text: string): Promise<void> => {
  const path = join(contentDir(), file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST')
      throw new Refusal(`Tiedosto ${path} on jo olemassa. Muokkaa sitä tai anna toinen otsikko.`)
    throw error
  })
}

command(import.meta.filename, async ([word, ...rest]) => {
  fixClock()
  if (word === undefined) throw new Refusal(usage(), 2)
  const type = typeCalled(word)
  if ('what' in type) throw new Refusal(`${type.what}. ${type.mend}\n${usage()}`, 2)
  const title = await titleFrom(rest.join(' '))
  const { documents } = await checkContent({ contentDir: contentDir(), publicDir })
  const asked = process.stdin.isTTY ? await askAll(type, documents) : {}
  const { file, text } = newDocument(type, { title, ...(type.dated ? { date: buildDay() } : {}), ...asked })
  await writeNew(file, text)
  const { problems } = await checkContent({ contentDir: contentDir(), publicDir })
  const left = problems.filter((problem) => problem.file.endsWith(file))
  console.log(`Tehty: ${join(contentDir(), file)}`)
  if (left.length > 0)
    console.log(`\nVielä täydennettävä:\n${left.map((problem) => `  ${formatProblem(problem)}`).join('\n')}`)
  console.log('\nKirjoita teksti tiedostoon. Katso sivua komennolla «npm run dev» ja tarkista lopuksi: npm run content')
  return 0
})
