import type { Content } from '../content/documents'
import type { TypeName } from '../content/field'
import { contentType, contentTypes } from '../content/schema'
import { absoluteUrl, site } from '../site'
import { documentUrl } from '../urls'
import { closed, entryName, type JsonSchema, reference, schemasOf, wholeName } from './describe-fields'
import { dataLists, dumpName } from './lists'
import { dataUrl, jsonUrl, markdownUrl } from './places'

/** The description of the open data: OpenAPI 3.1, whose schemas are JSON Schema 2020-12. */

/** The description of public content; of it only names of areas and topics are told. */
export const openApi = (content: Content): JsonSchema => ({
  openapi: '3.1.1',
  info: {
    title: `${site.name}: avoin data`,
    version: '1',
    summary: 'Sivuston julkinen sisältö JSON- ja Markdown-muodossa.',
    description:
      'Tiedostot syntyvät, kun sivusto julkaistaan, ja niissä on sama sisältö kuin sivuilla. Kaikki haetaan GET-pyynnöllä ilman tunnistautumista, ja toisenkin sivuston skripti saa lukea ne (CORS).',
  },
  servers: [{ url: absoluteUrl('') }],
  paths: { ...listPaths(content), ...documentPaths(content) },
  components: {
    schemas: {
      ...schemasOf(contentTypes.map(({ name }) => name)),
      ...Object.fromEntries(typeLists.map(([name, type]) => [`${type}List`, listSchema(`Luettelo: ${name}`, [type])])),
      MixedList: listSchema('Alueen tai aiheen luettelo', ['News', 'Post', 'Project']),
      Everything: everythingSchema,
    },
  },
})

/** The list of each type by its name. */
const typeLists: readonly (readonly [string, TypeName])[] = [
  ['ajankohtaista', 'News'],
  ['blogi', 'Post'],
  ['hankkeet', 'Project'],
  ['alueet', 'Region'],
  ['aiheet', 'Topic'],
  ['sivut', 'Page'],
  ['tekijat', 'Author'],
]

const oneOf = (names: readonly string[]): JsonSchema =>
  names.length === 1 ? reference(names.join()) : { oneOf: names.map(reference) }

const listSchema = (title: string, types: readonly TypeName[]): JsonSchema =>
  closed(
    { title },
    {
      title: { type: 'string', title: 'Luettelon nimi' },
      url: { type: 'string', format: 'uri', title: 'Sivu, jolla samat ovat' },
      items: { type: 'array', title: 'Sisällöt ilman tekstiään', items: oneOf(types.map(entryName)) },
    },
    ['title', 'items'],
  )

const everythingSchema = closed(
  { title: 'Koko julkinen sisältö' },
  { items: { type: 'array', items: oneOf(contentTypes.map(({ name }) => wholeName(name))) } },
  ['items'],
)

const answers = (type: string, schema: JsonSchema): JsonSchema => ({
  200: { description: 'Tiedosto', content: { [type]: { schema } } },
})

const get = (operationId: string, summary: string, responses: JsonSchema, parameter?: JsonSchema): JsonSchema => ({
  get: { operationId, summary, responses, ...(parameter && { parameters: [parameter] }) },
})

const slugParameter = (name: string, description: string, slugs?: readonly string[]): JsonSchema => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string', ...(slugs && slugs.length > 0 && { enum: slugs }) },
})

const listPaths = (content: Content): JsonSchema => {
  const titles = new Map(dataLists(content).map(({ name, title }) => [name, title]))
  const mixed = (name: 'alue' | 'aihe', what: string, slugs: readonly string[]) => [
    dataUrl(`${name}-{${name}}`),
    get(
      `luettelo-${name}`,
      `${what} uutiset, blogikirjoitukset ja hankkeet`,
      answers(json, reference('MixedList')),
      slugParameter(name, 'Lyhytnimi', slugs),
    ),
  ]
  const slugsOf = (documents: readonly { readonly slug: string }[]) => documents.map(({ slug }) => slug)
  return Object.fromEntries([
    [dataUrl(dumpName), get(dumpName, 'Kaikki kokonaan, tekstit mukana', answers(json, reference('Everything')))],
    ...typeLists.map(([name, type]) => [
      dataUrl(name),
      get(`luettelo-${name}`, `Luettelo: ${titles.get(name) ?? name}`, answers(json, reference(`${type}List`))),
    ]),
    mixed('alue', 'Alueen', slugsOf(content.regions)),
    mixed('aihe', 'Aiheen', slugsOf(content.topics)),
  ])
}

const documentPaths = (content: Content): JsonSchema =>
  Object.fromEntries(
    contentTypes.flatMap(({ name, label }) => {
      const page = documentUrl(name, '{slug}')
      if (page === null) return []
      // An information page stands at the root, where any name would fit.
      const slugs = name === 'Page' ? content.pages.map(({ slug }) => slug) : undefined
      const parameter = slugParameter('slug', `Lyhytnimi: ${contentType(name).plural.toLowerCase()}`, slugs)
      return [
        [jsonUrl(page), get(`${name}-json`, `${label} kokonaan`, answers(json, reference(wholeName(name))), parameter)],
        [
          markdownUrl(page),
          get(
            `${name}-markdown`,
            `${label} Markdown-muodossa`,
            answers('text/markdown', { type: 'string' }),
            parameter,
          ),
        ],
      ]
    }),
  )

const json = 'application/json'
