import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { templateOf } from '../../content/document-template'
import { splitSource } from '../../content/source/front-matter'
import { listSources } from '../../content/source/list-sources'
import { typeNamed } from '../../schema/content-types'
import type { Mapping } from './mapping'
import type { Plan } from './plan'
import type { KnownDocuments } from './propose-mapping'
import type { Survey } from './survey'

/** Topics, areas and authors: those that the content has, and drafts of those that it lacks. */

/** Topics and authors that imported documents name. */
export const namedFiles = ({ channel, items }: Survey, mapping: Mapping, plan: Plan) => {
  const placed = items.filter(({ id }) => {
    const planned = plan.get(id)
    return planned?.kind === 'document' && planned.type !== 'Page'
  })
  const named = new Map<string, string>()
  for (const item of placed) {
    for (const { domain, slug } of item.terms) {
      const row = mapping.terms.get(`${domain} ${slug}`)
      const path = `${typeNamed('Topic').folder}/${row?.topic}.md`
      if (!row?.topic || named.has(path)) continue
      const { description = '' } = channel.categories.find((one) => one.domain === domain && one.slug === slug) ?? {}
      const summary =
        description.length >= 40 && description.length <= 240 && !/[<&]/.test(description) ? description : undefined
      named.set(path, templateOf('Topic', { title: row.name, summary, draft: true }))
    }
    const planned = plan.get(item.id)
    const author = mapping.authors.get(item.creator)
    if (author && planned?.kind === 'document' && planned.type === 'Post')
      named.set(
        `${typeNamed('Author').folder}/${author.slug}.md`,
        templateOf('Author', { title: author.name, kind: author.kind || undefined, draft: true }),
      )
  }
  return [...named].map(([path, text]) => ({ path, text }))
}

export const knownDocuments = async (contentDir: string): Promise<KnownDocuments> => {
  const { sources } = await listSources(contentDir, contentDir)
  const of = async (name: 'Topic' | 'Region' | 'Author') =>
    Promise.all(
      sources
        .filter(({ type }) => type.name === name)
        .map(async (source) => ({ slug: source.name, names: await namesIn(join(contentDir, source.file)) })),
    )
  return { topics: await of('Topic'), regions: await of('Region'), authors: await of('Author') }
}

const namesIn = async (path: string): Promise<readonly string[]> => {
  const entries = splitSource(await readFile(path, 'utf8').catch(() => ''), () => undefined).frontMatter?.entries ?? []
  return entries.flatMap(({ key, value }) => {
    const values = value.kind === 'list' ? value.items : [value]
    return key === 'title' || key === 'synonyms'
      ? values.flatMap((one) => (one.kind === 'scalar' ? [one.source] : []))
      : []
  })
}
