import { expect, it } from 'vitest'
import { parse as parseYaml, stringify } from 'yaml'
import { readFileText, writeFileText } from '@/lib/editors/forms/file-text'

/** A whole file between the git host and the form, whose package is this short without its configuration. */

type Values = Record<string, unknown>

const parse = async (source: string): Promise<Values> => {
  const [, head = '', body] = /^---\n([\s\S]*?)\n---(?:\n([\s\S]*))?$/.exec(readFileText('', source, parse)) ?? []
  return { ...parseYaml(head), body: body?.replace(/^\n/, '') }
}

const write = async ({ body, ...fields }: Values): Promise<string> =>
  `---\n${stringify(fields, { lineWidth: 0, singleQuote: true })}---\n${body ? `\n${body}\n` : ''}`

let files = 0

/** What is saved when `edit` has changed the values of a file; the form takes the spaces from the ends of its text. */
const saved = async (source: string, edit: (values: Values) => Values): Promise<string> => {
  files += 1
  const path = `content/aiheet/${files}.md`
  readFileText(path, source, parse)
  const { body, ...fields } = edit(await parse(source))
  return writeFileText(path, path, { ...fields, body: String(body).trim() }, write)
}

const file = '---\ntitle: Otsikko\ntopics:\n  - yksi\n  - kaksi\n---\n\nTeksti.\n\nToinen.\n'

it.each([
  ['with Windows line ends', file.replaceAll('\n', '\r\n')],
  ['with a byte order mark', `\uFEFF${file}`],
  ['with both', `\uFEFF${file.replaceAll('\n', '\r\n')}`],
  ['with both kinds of line ends', file.replace('Otsikko\n', 'Otsikko\r\n')],
  ['without a line end at its end', file.trimEnd()],
  ['with empty lines at its end', `${file}\n\n`],
  ['with spaces after its fences', file.replaceAll('---\n', '--- \n')],
  ['with more or less than one line before its text', file.replace('\n\nTeksti', '\n\n\nTeksti')],
  ['with its text at once', file.replace('\n\nTeksti', '\nTeksti')],
  [
    'with other marks of YAML',
    file.replace('Otsikko', '"Otsikko"').replace(/\n {2}- yksi.*kaksi/s, ' [yksi, "kaksi"]'),
  ],
])('a file %s stays as it is, apart from what was edited', async (_, source) => {
  expect(await saved(source, (values) => values)).toBe(source)
  const edit = (values: Values) => ({ ...values, title: `${values.title}x`, body: `${values.body}`.replace('T', 'Tx') })
  expect(await saved(source, edit)).toBe(source.replace('Otsikko', 'Otsikkox').replace('T', 'Tx'))
})

it('new lines end as the others do', async () => {
  const source = file.replaceAll('\n', '\r\n')
  const more = await saved(source, (values) => ({
    ...values,
    body: `${values.body}\n\nKolmas.`,
    expires: '2026-01-31',
  }))
  expect(more).toBe(
    source.replace('kaksi\r\n', 'kaksi\r\nexpires: 2026-01-31\r\n').replace('Toinen.', 'Toinen.\r\n\r\nKolmas.'),
  )
})

it('the form’s spelling is taken where the two together would mean something else', async () => {
  const source = file.replace('Otsikko', '"Otsikko"')
  expect(await saved(source, (values) => ({ ...values, title: 'Otsikko: "uusi"' }))).toBe(
    file.replace('Otsikko', `'Otsikko: "uusi"'`),
  )
})

it('a second save starts from the first; one of a moved file keeps its spelling', async () => {
  const source = `\uFEFF${file}`
  readFileText('content/vanha.md', source, parse)
  const values = await parse(source)
  const moved = await writeFileText('content/uusi.md', 'content/vanha.md', { ...values, title: 'Toinen' }, write)
  expect(moved).toBe(source.replace('Otsikko', 'Toinen'))
  const again = await writeFileText('content/uusi.md', 'content/uusi.md', { ...values, title: 'Kolmas' }, write)
  expect(again).toBe(source.replace('Otsikko', 'Kolmas'))
})

it('a new file is as the form writes it', async () => {
  expect(await writeFileText('content/uusin.md', 'content/uusin.md', { title: 'Uusi', body: 'Teksti.' }, write)).toBe(
    '---\ntitle: Uusi\n---\n\nTeksti.\n',
  )
})
