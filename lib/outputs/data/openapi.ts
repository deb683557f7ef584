import { contentTypes, pageTypes, type TypeName, wordOf } from '../../schema/content-types'
import type { Content } from '../../schema/documents'
import { type ViewName, viewTypes } from '../../schema/urls'
import { absoluteUrl, site } from '../../site/settings'
import { t } from '../../text/fi'
import { formatList } from '../../text/format'
import { closed, entryName, type JsonSchema, reference, schemasOf } from './describe-fields'
import { dumpName } from './lists'
import { oparlName, oparlSchemas } from './oparl'
import { dataUrl, jsonUrl, markdownUrl } from './places'
import { statementName, statementSchemas } from './statement-data'

/** OpenAPI 3.1, with JSON Schema 2020-12. Of the content it tells names of areas and topics alone. */
export const openApi = (content: Content, hasStatement = false): JsonSchema => ({
  openapi: '3.1.1',
  info: {
    title: `${site.name}: avoin data`,
    version: '1',
    ...(site.licence && { license: { name: site.licence.label, url: site.licence.url } }),
    summary: 'Sivuston julkinen sisältö JSON- ja Markdown-muodossa.',
    description:
      'Tiedostot syntyvät, kun sivusto julkaistaan, ja niissä on sama sisältö kuin sivuilla. Kaikki haetaan GET-pyynnöllä ilman tunnistautumista, ja toisenkin sivuston skripti saa lukea ne (CORS).',
  },
  servers: [{ url: absoluteUrl('') }],
  paths: { ...listPaths(content), ...(hasStatement && statementPath()), ...documentPaths(content) },
  components: {
    schemas: {
      ...schemasOf(contentTypes.map(({ name }) => name)),
      ...Object.fromEntries(
        contentTypes.map(({ name, folder }) => [`${name}List`, listSchema(`Luettelo: ${folder}`, [name])]),
      ),
      MixedList: listSchema(
        'Alueen, aiheen tai toimielimen luettelo',
        gathered.map(({ name }) => name),
      ),
      Everything: everythingSchema,
      ...oparlSchemas,
      ...(hasStatement && statementSchemas),
    },
  },
})

/** Types whose documents the page of an area, a topic or a committee gathers. */
const gathers = (view: ViewName) =>
  pageTypes.filter(({ name, fields }) => name !== view && fields.some(({ to }) => to === view))
const gathered = pageTypes.filter((type) => viewTypes.some((view) => gathers(view).includes(type)))

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
  { items: { type: 'array', items: oneOf(contentTypes.map(({ name }) => name)) } },
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
  const mixed = (type: ViewName, what: string) => {
    const [name, slugs] = [wordOf(type), content[type].map(({ slug }) => slug)]
    const summary = `${what} ${formatList(gathers(type).map(({ words }) => words.many.toLowerCase()))}`
    const parameter = slugParameter(name, 'Lyhytnimi', slugs)
    const list = get(`luettelo-${name}`, summary, answers(json, reference('MixedList')), parameter)
    // Where there are none, the address is none either.
    return slugs.length === 0 ? [] : [[dataUrl(`${name}-{${name}}`), list]]
  }
  return Object.fromEntries([
    [dataUrl(dumpName), get(dumpName, 'Kaikki kokonaan, tekstit mukana', answers(json, reference('Everything')))],
    ...contentTypes.map(({ name, folder, section, words }) => {
      const summary = `Luettelo: ${section?.title ?? words.many}`
      return [dataUrl(folder), get(`luettelo-${folder}`, summary, answers(json, reference(`${name}List`)))]
    }),
    [dataUrl(oparlName), get(oparlName, t.openData.oparl, answers(json, reference('OparlMeetings')))],
    ...mixed('Region', 'Alueen'),
    ...mixed('Topic', 'Aiheen'),
    ...mixed('Committee', 'Toimielimen'),
  ])
}

const statementPath = (): JsonSchema => ({
  [dataUrl(statementName)]: get(
    statementName,
    t.openData.statement,
    answers(json, reference('AccessibilityStatement')),
  ),
})

const documentPaths = (content: Content): JsonSchema =>
  Object.fromEntries(
    pageTypes.flatMap(({ name, words, urlOf }) => {
      // Where there are none, the address is none either.
      if (content[name].length === 0) return []
      const page = urlOf({ slug: '{slug}' })
      // An information page stands at the root, where any name would fit.
      const slugs = name === 'Page' ? content.Page.map(({ slug }) => slug) : undefined
      const parameter = slugParameter('slug', `Lyhytnimi: ${words.many.toLowerCase()}`, slugs)
      const markdown = answers('text/markdown', { type: 'string' })
      return [
        [jsonUrl(page), get(`${name}-json`, `${words.one} kokonaan`, answers(json, reference(name)), parameter)],
        [markdownUrl(page), get(`${name}-markdown`, `${words.one} Markdown-muodossa`, markdown, parameter)],
      ]
    }),
  )

const json = 'application/json'
