import { readFileSync } from 'node:fs'
import type { EntryCollection, FileCollection, Field as FormField } from '@sveltia/cms'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { adminConfig } from '@/lib/editors/forms/config'
import { contentTypes } from '@/lib/schema/content-types'
import type { Field } from '@/lib/schema/field'
import { singletonTypes } from '@/lib/schema/settings'

/** The configuration of the editing forms against the schema it comes from and the package it is for. */

const options = {
  repository: 'omistaja/sivusto',
  branch: 'julkaistu',
  gitHost: 'github',
  gitApi: 'https://git.example.fi/api/v3',
  siteUrl: 'https://example.fi/',
  siteName: 'Sivusto',
  icon: '/icon.svg',
} as const
const { config, blocks, flags, previews } = adminConfig(options)
const isEntries = (one: object): one is EntryCollection => 'folder' in one
const collections = (config.collections ?? []).filter(isEntries)
const isFiles = (one: object): one is FileCollection => 'files' in one
const singletons = (config.collections ?? []).filter(isFiles).flatMap(({ files }) => files)

/** A form's field as plain data, so that tests can look at what its kind has. */
const plain = (field: FormField | undefined): Record<string, unknown> => JSON.parse(JSON.stringify(field ?? {}))
const formFieldOf = (fields: readonly FormField[], name: string) => plain(fields.find((one) => one.name === name))
const inner = (form: Record<string, unknown>): readonly FormField[] => (Array.isArray(form.fields) ? form.fields : [])

const validator = () => {
  const ajv = new Ajv({ strict: false, logger: false })
  return ajv.compile(JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8')))
}

it('is what the package’s own schema allows, and that schema refuses what is not', () => {
  const validate = validator()
  // Only `CMS.init` knows it, so the schema of the file does not.
  const { load_config_file: _, ...rest } = config
  expect([validate(JSON.parse(JSON.stringify(rest))), validate.errors]).toEqual([true, null])
  expect(validate({ ...rest, publish_mode: 'heti' })).toBe(false)
})

it('shows a preview of every type that has pages, and of nothing else', () => {
  const withPages = contentTypes.filter(({ urlOf }) => urlOf).map(({ folder }) => folder)
  expect(withPages.length).toBeLessThan(contentTypes.length)
  expect(previews).toEqual(withPages)
  expect(collections.filter(({ editor }) => editor?.preview).map(({ folder }) => folder)).toEqual(
    withPages.map((folder) => `content/${folder}`),
  )
  expect(config.editor?.preview).toBe(false)
})

const widgets: Readonly<Record<Field['kind'], readonly string[]>> = {
  text: ['string', 'text'],
  day: ['datetime'],
  partialDate: ['string'],
  moment: ['datetime'],
  time: ['string'],
  flag: ['boolean'],
  integer: ['number'],
  choice: ['select'],
  reference: ['relation'],
  email: ['string'],
  phone: ['string'],
  url: ['string'],
  path: ['string'],
  media: ['image', 'file'],
  object: ['object'],
}

/** Every field of the schema with the form's field that it became, those of objects too. */
type Pair = { readonly place: string; readonly field: Field; readonly form: Record<string, unknown> }
const pairs = (place: string, fields: readonly Field[], forms: readonly FormField[]): readonly Pair[] =>
  fields.flatMap((field) => {
    const form = formFieldOf(forms, field.name)
    const here = `${place}.${field.name}`
    return [{ place: here, field, form }, ...pairs(here, field.fields ?? [], inner(form))]
  })
const all = [
  ...contentTypes.flatMap((type) => {
    const forms = collections.find(({ name }) => name === type.folder)?.fields ?? []
    return pairs(type.folder, type.fields, forms)
  }),
  ...singletonTypes.flatMap(({ fields }, index) => {
    const { name = '', fields: forms = [] } = singletons[index] ?? {}
    return pairs(name, fields, forms)
  }),
]

describe('every field of the schema', () => {
  it('is a field of the form, in the same order with the text third, with its label and hint, and required when it is', () => {
    for (const type of contentTypes) {
      const found = collections.find(({ name }) => name === type.folder)
      const [title, summary, ...rest] = type.fields.map(({ name }) => name)
      expect([title, summary]).toEqual(['title', 'summary'])
      expect(found?.fields.map(({ name }) => name)).toEqual([title, summary, 'body', ...rest])
      expect([found?.label, found?.label_singular, found?.folder]).toEqual([
        type.words.many,
        type.words.one,
        `content/${type.folder}`,
      ])
    }
    expect(all.length).toBeGreaterThan(80)
    for (const { place, field, form } of all)
      expect([place, form.label, form.hint, form.required]).toEqual([
        place,
        field.label,
        field.formHint ?? field.hint,
        field.required,
      ])
  })

  it('has the widget of its kind', () => {
    for (const { place, field, form } of all) {
      const isSelection = field.list && (field.kind === 'reference' || field.kind === 'choice')
      const expected = field.list && !isSelection ? ['list'] : widgets[field.kind]
      expect([place, expected.includes(String(form.widget))]).toEqual([place, true])
      if (isSelection) expect([place, form.multiple, form.min]).toEqual([place, true, field.minItems])
    }
  })

  it('offers its vocabulary, or the items of the type it refers to', () => {
    const choices = all.filter(({ field }) => field.choices)
    expect(choices.length).toBeGreaterThan(5)
    for (const { place, field, form } of choices) expect([place, form.options]).toEqual([place, field.choices])
    const references = all.filter(({ field }) => field.kind === 'reference')
    expect(references.length).toBeGreaterThan(8)
    for (const { place, field, form } of references) {
      const to = contentTypes.find(({ name }) => name === field.to)?.folder
      expect([place, form.collection, form.value_field]).toEqual([place, to, '{{slug}}'])
    }
  })

  it('limits text as the schema does', () => {
    for (const { place, field, form } of all.filter(({ field }) => field.kind === 'text' && !field.list))
      expect([place, form.minlength, form.maxlength]).toEqual([place, field.min, field.max])
  })

  it('of a picture demands words for those who do not see it', () => {
    const pictures = all.filter(({ field }) => field.name === 'image')
    expect(pictures.length).toBeGreaterThan(3)
    for (const { form } of pictures)
      expect([form.required, formFieldOf(inner(form), 'alt').required]).toEqual([false, true])
  })
})

it('the settings and each word list are one file, whose fields refuse what the checks refuse', () => {
  expect(singletons.map(({ file, label }) => [file, label])).toEqual([
    ['content/asetukset.yml', 'Asetukset'],
    ['content/saavutettavuus.yml', 'Saavutettavuusseloste'],
    ['content/sanasto/synonyymit.yml', 'Synonyymit'],
    ['content/sanasto/sanat.yml', 'Haun sanat'],
    ['content/sanasto/termit.yml', 'Nimet ja termit'],
  ])
  expect(singletons.map(({ fields }) => fields.map(({ name }) => name))).toEqual(
    singletonTypes.map(({ fields }) => fields.map(({ name }) => name)),
  )
  const forms = all.filter(({ field }) => field.form)
  expect(forms.map(({ place }) => place)).toEqual([
    'popcast.chapters.at',
    'kokoukset.number',
    'uutiskirje.items.ref',
    'asetukset.origin',
    'asetukset.repository',
    'asetukset.branch',
    'asetukset.unsubscribe',
    'asetukset.serviceWords',
    'asetukset.podcast.guid',
    'saavutettavuus.issues.criterion',
    'synonyymit.groups',
    'sanat.words',
    'termit.terms.right',
    'termit.terms.forms',
    'termit.terms.wrong',
  ])
  // Of a list each value is refused by itself.
  for (const { place, field, form } of forms)
    expect({ place, form: 'field' in form ? form.field : form }).toMatchObject({
      place,
      form: { pattern: [`/${field.form?.pattern}/u`, field.form?.fix] },
    })
})

it('saves to a branch of the repository that it is told, and has nobody publish', () => {
  expect(config.backend).toMatchObject({
    repo: 'omistaja/sivusto',
    branch: 'julkaistu',
    api_root: 'https://git.example.fi/api/v3',
    graphql_api_root: 'https://git.example.fi/api/graphql',
  })
  expect(config.publish_mode).toBe('editorial_workflow')
  expect(collections.map(({ publish }) => publish)).toEqual(contentTypes.map(() => false))
  expect(flags).toEqual(['draft', 'remote', 'ongoing', 'ended'])
})

it('one button signs in where the settings name an authenticator or an application, and otherwise a token does', () => {
  const backendOf = (more: Partial<Parameters<typeof adminConfig>[0]>) => adminConfig({ ...options, ...more }).config
  expect(config.backend).toMatchObject({ name: 'github', auth_methods: ['token'] })
  const github = backendOf({ authenticator: 'https://kirjautuminen.example.fi' })
  expect(github.backend).toMatchObject({ base_url: 'https://kirjautuminen.example.fi', auth_methods: ['oauth'] })
  const gitlab = backendOf({ gitHost: 'gitlab', gitApi: 'https://gitlab.com/api/v4', signInId: 'tunniste' })
  expect(gitlab.backend).toMatchObject({
    name: 'gitlab',
    base_url: 'https://gitlab.com',
    graphql_api_root: 'https://gitlab.com/api/graphql',
    auth_type: 'pkce',
    app_id: 'tunniste',
    auth_methods: ['oauth'],
  })
  const gitea = backendOf({ gitHost: 'gitea', gitApi: 'https://codeberg.org/api/v1', signInId: 'tunniste' })
  expect(gitea.backend).toMatchObject({ name: 'gitea', base_url: 'https://codeberg.org', app_id: 'tunniste' })
  expect(backendOf({ gitHost: 'gitea' }).backend).toMatchObject({ auth_methods: ['token'] })
  const validate = validator()
  for (const { load_config_file: _, ...rest } of [github, gitlab, gitea])
    expect([validate(JSON.parse(JSON.stringify(rest))), validate.errors]).toEqual([true, null])
})

it('each list links to the guide in the repository', () => {
  const guideOf = (more: Partial<Parameters<typeof adminConfig>[0]>) =>
    (adminConfig({ ...options, ...more }).config.collections ?? [])
      .filter(isEntries)
      .map(({ description }) => description)
  for (const [more, address] of [
    [{ gitApi: 'https://api.github.com' }, 'https://github.com/omistaja/sivusto/blob/julkaistu/content/README.md'],
    [{}, 'https://git.example.fi/omistaja/sivusto/blob/julkaistu/content/README.md'],
    [
      { gitHost: 'gitlab', gitApi: 'https://gitlab.com/api/v4' },
      'https://gitlab.com/omistaja/sivusto/-/blob/julkaistu/content/README.md',
    ],
    [
      { gitHost: 'gitea', gitApi: 'https://codeberg.org/api/v1' },
      'https://codeberg.org/omistaja/sivusto/src/branch/julkaistu/content/README.md',
    ],
  ] as const)
    expect(new Set(guideOf(more))).toEqual(new Set([expect.stringContaining(`[Ohje](${address})`)]))
})

it('GitHub itself is asked at its own two addresses', () => {
  const { backend } = adminConfig({ ...options, gitApi: 'https://api.github.com' }).config
  expect(backend).toMatchObject({
    api_root: 'https://api.github.com',
    graphql_api_root: 'https://api.github.com/graphql',
  })
})

it('every block that a body may hold can be put into it, and so can code and what only its source shows', () => {
  const names = ['huomio', 'yhteystieto', 'kuva', 'asiakirjat', 'vaiheet', 'avainluku', 'kuvio', 'video', 'aani']
  expect(blocks.map(({ name }) => name)).toEqual(names)
  const components = [...names, 'markdown', 'code-block']
  for (const { fields } of collections) expect(formFieldOf(fields, 'body').editor_components).toEqual(components)
})
