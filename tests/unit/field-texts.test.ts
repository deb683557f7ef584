import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fieldTexts } from '@/lib/content/field-texts'
import { contentTypes } from '@/lib/schema/content-types'
import { call, idea } from './documents'

const told = contentTypes.flatMap(({ name, fields }) =>
  fields.filter((field) => field.onPage).map((field) => ({ type: name, ...field })),
)

it('only single texts are told', () => {
  expect(told.length).toBeGreaterThan(0)
  expect(told.filter(({ kind, list }) => kind !== 'text' || list)).toEqual([])
})

it('what is told is given under its label, in the order of the fields', () => {
  const answered = idea('idea', { answer: 'Pyörätelineet <ja> katos tulevat.', answeredBy: 'Tiimi' })
  expect(fieldTexts(answered)).toBe('<h2>Vastaus</h2><p>Pyörätelineet &#x3C;ja&#x3E; katos tulevat.</p>')
  const ended = call('kutsu', { result: 'Aukiolo piteni.', who: 'Kaikille.' })
  expect(fieldTexts(ended)).toBe('<h2>Kenelle</h2><p>Kaikille.</p><h2>Mitä tästä seurasi</h2><p>Aukiolo piteni.</p>')
})

it('a text that a view shows under its label is told', () => {
  const views = readdirSync('components/views').map((name) => readFileSync(join('components/views', name), 'utf8'))
  const shown = [...views.join('').matchAll(/<FieldText type="(\w+)" field="(\w+)"/g)].map(([, type, name]) => ({
    type,
    name,
  }))
  expect(shown.length).toBeGreaterThan(0)
  for (const { type, name } of shown) expect(told).toContainEqual(expect.objectContaining({ type, name }))
})
