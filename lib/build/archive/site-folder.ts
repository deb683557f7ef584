import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import { readRules } from '../../hosts/deploy/built-site'
import type { HostRules } from '../../hosts/rules'

/** A built site as its folder tells it: what it is called, where it stands, and how it is served. */
export type BuiltSite = {
  readonly folder: string
  readonly name: string
  /** Of the front page, `https://example.fi/ala/`. */
  readonly url: string
  readonly rules: HostRules
}

/** The title of a page, and one of its `<meta property>`s. */
export const headOf = (html: string): { readonly title: string; readonly meta: ReadonlyMap<string, string> } => {
  const meta = new Map<string, string>()
  let [title, isTitle] = ['', false]
  const parser = new Parser({
    onopentag: (name, { property, content }) => {
      if (name === 'title' && title === '') isTitle = true
      if (name === 'meta' && property && content !== undefined) meta.set(property, content)
    },
    ontext: (text) => {
      if (isTitle) title += text
    },
    onclosetag: (name) => {
      if (name === 'title') isTitle = false
    },
  })
  parser.end(html)
  return { title, meta }
}

/** Throws a `UserError` where no site is built. */
export const readBuiltSite = (folder: string): BuiltSite => {
  const rules = readRules(folder)
  const { meta, title } = headOf(readFileSync(join(folder, 'index.html'), 'utf8'))
  return { folder, name: meta.get('og:site_name') ?? title, url: `${rules.origin}${rules.basePath}/`, rules }
}
