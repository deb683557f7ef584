import { readdir, readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { parse as parseYaml } from 'yaml'
import { UserError } from '@/lib/run/command'
import type { SearchDocument } from '@/lib/search/build/search-documents'
import { cleanText } from '@/lib/search/build/text'

/** Articles of another site: any folder of Markdown files, to measure search on what it was not made for. */

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify).freeze()

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
/** `2024-03-01` even where YAML made a time of it. */
const day = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : (/^\d{4}(-\d\d){0,2}/.exec(text(value))?.[0] ?? '')

const articleOf = (source: string, name: string): SearchDocument => {
  const [, front = '', body = source] = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(source) ?? []
  const parsed: unknown = front ? parseYaml(front) : {}
  const fields: Readonly<Record<string, unknown>> = typeof parsed === 'object' && parsed ? { ...parsed } : {}
  const id = text(fields.id) || String(fields.id ?? '') || name
  const heading = /^#\s+(.+)$/m.exec(body)
  return {
    url: `/${id}/`,
    type: 'uutinen',
    title: cleanText(text(fields.title) || (heading?.[1] ?? name)),
    summary: cleanText(text(fields.summary) || text(fields.description)),
    body: () => String(processor.processSync(fields.title ? body : body.replace(heading?.[0] ?? '', ''))),
    date: day(fields.date),
    topics: [],
    regions: [],
    synonyms: [],
  }
}

/** A page `/<id>/` for each file. Throws a `UserError` when there are none or two share an id. */
export const readArticles = async (folder: string): Promise<readonly SearchDocument[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile() && /\.mdx?$/.test(entry.name))
  if (files.length === 0) throw new UserError(`Kansiossa «${folder}» ei ole Markdown-tiedostoja.`)
  const articles = await Promise.all(
    files
      .map(({ parentPath, name }) => ({ file: join(parentPath, name), name: parse(name).name }))
      .sort((a, b) => (a.file < b.file ? -1 : 1))
      .map(async ({ file, name }) => articleOf(await readFile(file, 'utf8'), name)),
  )
  const seen = new Set<string>()
  for (const { url } of articles) {
    if (seen.has(url)) throw new UserError(`Tunnus «${url.slice(1, -1)}» on kahdella artikkelilla.`)
    seen.add(url)
  }
  return articles
}
