import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { importWordpress, mappingFile } from '@/lib/editors/import/import-wordpress'
import { readWxr } from '@/lib/editors/import/read-wxr'
import { onExit, UserError } from '@/lib/run/command'
import { oldSite, uploadsOf, writeExport } from './wordpress-export'

/**
 * `node lib/run/start.mjs tests/tools/moving-in.ts`: the whole way from an export of 40 items to a built site in `.test/moving-in`,
 * and every old address asked of nginx. Each must answer 200, 301 or 410, and a 301 must lead to a 200.
 */

const items = 40
/** Inside the tree, since Turbopack reads nothing outside it. */
const content = '.test/moving-in-content'
const out = '.test/moving-in'
const uploads = '.test/moving-in-uploads'
const publicMedia = 'public/media/2021'

const makeUploads = async (): Promise<void> => {
  const colour = { r: 40, g: 90, b: 170 }
  const picture = await sharp({ create: { width: 640, height: 420, channels: 3, background: colour } })
    .png()
    .toBuffer()
  for (const file of uploadsOf(items)) {
    mkdirSync(join(uploads, dirname(file)), { recursive: true })
    writeFileSync(join(uploads, file), file.endsWith('.png') ? picture : 'Ohje: soita ensin.\n')
  }
}

/** What people do after an import: fill in what is empty, and publish. */
export const fillIn = (text: string, file: string): string =>
  text
    .replace(
      /^summary:$/m,
      `summary: Tämän tiivistelmän kirjoitti toimittaja, ja se kertoo tiedostosta ${file.replace(/\W/g, ' ')}.`,
    )
    .replace(/^draft: true\n/m, '')

export const main = async (): Promise<number> => {
  if (existsSync(publicMedia)) throw new UserError(`Kansio ${publicMedia} on jo olemassa.`)
  Object.assign(process.env, { CONTENT_DIR: content, OUT_DIR: out })
  for (const folder of [content, uploads]) rmSync(folder, { recursive: true, force: true })
  onExit(() => rmSync(publicMedia, { recursive: true, force: true }))
  mkdirSync(content, { recursive: true })
  // Without the podcast, whose files are another trial's.
  const settings = readFileSync('tests/fixtures/gate/asetukset.yml', 'utf8').replace(/^podcast:\n(?: .*\n)+/m, '')
  writeFileSync(join(content, 'asetukset.yml'), settings)
  await makeUploads()
  const file = join(uploads, 'vienti.xml')
  await writeExport(file, items)

  const today = '2026-11-22'
  const options = { file, contentDir: content, publicDir: 'public', mediaDir: uploads, dry: false, today }
  await importWordpress(options)
  const mapping = join(content, mappingFile)
  writeFileSync(mapping, readFileSync(mapping, 'utf8').replace(/^reviewed:$/m, 'reviewed: 2026-11-20'))
  const outcome = await importWordpress(options)
  console.log(outcome.kind === 'imported' ? outcome.counts : outcome)
  for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' }))
    if (/^(?!tuonti).*\/.*\.md$/.test(name)) {
      const path = join(content, name)
      writeFileSync(path, fillIn(readFileSync(path, 'utf8'), name))
    }

  const { build } = await import('@/lib/commands/build')
  const code = await build()
  if (code !== 0) return code
  return askAll(file)
}

/** As readers and other sites have them: not taken from the list that the import wrote. */
const oldAddressesIn = async (file: string): Promise<readonly string[]> => {
  const found = new Set([
    '/',
    '/feed/',
    '/feed',
    '/feed/atom/',
    '/?feed=rss2',
    '/comments/feed/',
    '/author/maija/',
    '/page/2/',
    '/2021/',
    '/2021/03/',
  ])
  const channel = await readWxr(file, (item) => {
    if (item.status === 'draft' || item.type === 'nav_menu_item') return
    const path = item.link.slice(oldSite.length)
    for (const form of [path, path.replace(/\/$/, ''), `${path}feed/`, `${path}?utm_source=x`]) found.add(form)
    for (const name of ['p', 'page_id', 'attachment_id']) found.add(`/?${name}=${item.id}`)
    if (item.attachmentUrl) found.add(item.attachmentUrl.slice(oldSite.length))
  })
  for (const { slug, id, parent } of channel.categories)
    for (const path of [
      `/category/${parent ? `${parent}/` : ''}${slug}/`,
      `/category/${slug}`,
      `/category/${slug}/feed/`,
      `/?cat=${id}`,
    ])
      found.add(path)
  return [...found]
}

const askAll = async (file: string): Promise<number> => {
  const { startNginx } = await import('./servers/nginx')
  const { url, close } = await startNginx({ dir: out })
  onExit(close)
  const origin = url.replace(/\/$/, '')
  const tally = new Map<string, string[]>()
  for (const address of await oldAddressesIn(file)) {
    const { status, headers } = await fetch(origin + address, { redirect: 'manual' })
    const to = headers.get('location')
    const last = to ? (await fetch(new URL(to, origin))).status : undefined
    const kind = last === undefined ? String(status) : `${status} → ${last}`
    tally.set(kind, [...(tally.get(kind) ?? []), address])
  }
  for (const [kind, addresses] of tally)
    console.log(
      `${kind}: ${addresses.length}${kind.startsWith('410') || !/^(?:200|301 → 200)$/.test(kind) ? ` (${addresses.join(' ')})` : ''}`,
    )
  const isRight = [...tally.keys()].every((kind) => /^(?:200|410|301 → 200)$/.test(kind))
  console.log(isRight ? 'Jokainen vanha osoite vastaa.' : 'Jokin vanha osoite ei vastaa oikein.')
  return isRight ? 0 : 1
}
