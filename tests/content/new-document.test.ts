import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askFields } from '@/lib/commands/new'
import { templateOf } from '@/lib/content/document-template'
import { type Choices, newDocument, readAnswer, typeCalled, typeWord } from '@/lib/editors/new-document'
import { contentTypes, innerFields, typeNamed } from '@/lib/schema/content-types'
import { check, copyGood, messagesOf, put } from './helpers'

const today = '2026-11-22'
const fieldOf = (type: 'News' | 'Region', name: string) => {
  const found = typeNamed(type).fields.find((field) => field.name === name)
  if (!found) throw new Error(name)
  return found
}

describe('newDocument', () => {
  it('names the file by the slug rule and writes the canonical form, which the checks take', async () => {
    const { file, text } = newDocument(typeNamed('News'), {
      title: 'Äänestys: öljyä ja å',
      date: '2026-11-20',
      summary: 'Tiivistelmä, joka on juuri niin pitkä kuin tiivistelmän pitää olla.',
      topics: ['rahoitus'],
    })
    expect(file).toBe('ajankohtaista/2026-11-20-aanestys-oljya-ja-a.md')
    expect(text).toBe(
      "---\ntitle: 'Äänestys: öljyä ja å'\nsummary: Tiivistelmä, joka on juuri niin pitkä kuin tiivistelmän pitää olla.\ndate: 2026-11-20\ntopics:\n  - rahoitus\n---\n\n",
    )
    const site = copyGood()
    put(site, `content/${file}`, `${text}Teksti.\n`)
    expect(await messagesOf(site)).toEqual([])
  })

  it('refuses a title of which nothing is left', () =>
    expect(() => newDocument(typeNamed('Topic'), { title: '???' })).toThrow('Otsikossa ei ole'))

  it.each(contentTypes.map((type) => [type.name, type] as const))(
    '%s: what is missing is told by the checks, field by field',
    async (_, type) => {
      const site = copyGood()
      const { file, text } = newDocument(type, { title: 'Aivan uusi', ...(type.dated ? { date: '2026-11-20' } : {}) })
      put(site, `content/${file}`, text)
      const told = (await messagesOf(site)).filter((message) => message.startsWith(`content/${file}:`)).join('\n')
      for (const { name, required } of type.fields) {
        if (required && name !== 'title' && name !== 'date') expect(told).toContain(` ${name}`)
      }
      if (type.body === 'required') expect(told).toContain('Tekstiä ei ole')
    },
  )
})

it('templates keep the order of the schema', () => {
  const keys = [...templateOf('News', { draft: true, regions: ['oulu'] }).matchAll(/^(\w+):/gm)].map(([, key]) => key)
  expect(keys).toEqual(['title', 'summary', 'date', 'topics', 'regions', 'draft'])
})

it('types are called by their Finnish names', () => {
  expect(contentTypes.map(typeWord)).toEqual([
    'uutinen',
    'blogikirjoitus',
    'jakso',
    'tyopaikka',
    'tapahtuma',
    'kutsu',
    'idea',
    'kokous',
    'ilmoitus',
    'uutiskirje',
    'toimielin',
    'hanke',
    'tietosivu',
    'alue',
    'aihe',
    'kirjoittaja',
  ])
  expect(typeCalled('Uutinen')).toMatchObject({ name: 'News' })
  expect(typeCalled('utinen')).toMatchObject({ fix: 'Tarkoititko «uutinen»?' })
  expect(typeCalled('xyzzy')).toMatchObject({ fix: expect.stringContaining('«uutinen»') })
})

describe('readAnswer', () => {
  const topics: Choices = [
    { value: 'rahoitus', label: 'Rahoitus' },
    { value: 'ikaihmiset', label: 'Ikäihmiset' },
  ]
  it('reads lists by slug or title, and suggests', () => {
    expect(readAnswer(fieldOf('News', 'topics'), ' rahoitus, Ikäihmiset ', topics, today)).toEqual({
      value: ['rahoitus', 'ikaihmiset'],
    })
    expect(readAnswer(fieldOf('News', 'topics'), 'rahotus', topics, today)).toMatchObject({
      fix: 'Tarkoititko «rahoitus»?',
    })
  })
  it('holds texts to their length, numbers to digits, and lets what is empty wait', () => {
    expect(readAnswer(fieldOf('News', 'summary'), 'Lyhyt.', [], today)).toMatchObject({
      what: 'Teksti on liian lyhyt: 6 merkkiä, vähintään 40',
    })
    expect(readAnswer(fieldOf('News', 'summary'), 'x'.repeat(241), [], today)).toMatchObject({
      what: expect.stringContaining('241'),
    })
    expect(readAnswer(fieldOf('Region', 'palette'), '3', [], today)).toEqual({ value: 3 })
    expect(readAnswer(fieldOf('Region', 'palette'), 'kolme', [], today)).toMatchObject({
      what: 'Arvon on oltava kokonaisluku, mutta se on «kolme»',
    })
    expect(readAnswer(fieldOf('News', 'topics'), '  ', topics, today)).toEqual({ value: undefined })
    expect(readAnswer(fieldOf('News', 'date'), '4.8.2021', [], today)).toMatchObject({ fix: 'Kirjoita 2021-08-04' })
    expect(innerFields('News', 'image', ['src'])).toHaveLength(1)
  })
})

describe('askFields', () => {
  it('asks what must be there, with the choices there are, until the answer holds', async () => {
    const { documents } = await check(copyGood())
    const answers = [
      'Lyhyt.',
      'Tiivistelmä, joka on juuri niin pitkä kuin tiivistelmän pitää olla.',
      'rahotus',
      'Rahoitus',
    ]
    const said: string[] = []
    const asked = await askFields(typeNamed('News'), documents, today, {
      ask: async () => answers.shift() ?? '',
      say: (text) => void said.push(text),
    })
    expect(asked).toEqual({
      summary: 'Tiivistelmä, joka on juuri niin pitkä kuin tiivistelmän pitää olla.',
      topics: ['rahoitus'],
    })
    expect(said.join('\n')).toContain('Teksti on liian lyhyt: 6 merkkiä')
    expect(said.join('\n')).toContain('  rahoitus (Rahoitus)')
    expect(said.join('\n')).toContain('Tarkoititko «rahoitus»?')
  })
})

describe('npm run new', () => {
  const run = (contentDir: string, ...args: readonly string[]) =>
    execFileSync(process.execPath, ['lib/run/start.mjs', 'lib/commands/new.ts', ...args], {
      env: { ...process.env, CONTENT_DIR: contentDir, BUILD_TIME: '2026-11-22T09:00:00Z' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })

  it('writes a file, says what is left to do, and never writes over one', () => {
    const { contentDir } = copyGood()
    const said = run(contentDir, 'uutinen', 'Äänestys')
    const file = join(contentDir, 'ajankohtaista/2026-11-22-aanestys.md')
    expect(readFileSync(file, 'utf8')).toBe('---\ntitle: Äänestys\nsummary:\ndate: 2026-11-22\ntopics:\n  - \n---\n\n')
    expect(said).toContain('Vielä täydennettävä:')
    expect(said).toContain('npm run content')
    expect(() => run(contentDir, 'uutinen', 'Äänestys')).toThrow('on jo olemassa')
    expect(() => run(contentDir, 'utinen', 'X')).toThrow('Tarkoititko «uutinen»?')
    expect(existsSync(join(contentDir, 'ajankohtaista/2026-11-22-x.md'))).toBe(false)
  })
})
