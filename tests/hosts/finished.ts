import { chmodSync, mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { hostFilesOf } from '@/lib/hosts/host-files'
import { isText } from '@/lib/hosts/media-types'
import { type HostRules, hostRules } from '@/lib/hosts/rules'

/** A small finished site on the disk, with everything that a host may meet. */

const files: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><title>Etusivu</title>',
  '404.html': '<!doctype html><title>Sivua ei löytynyt</title>',
  '410.html': '<!doctype html><title>Sivu on poistettu</title>',
  'aiheet/index.html': '<!doctype html><title>Aiheet</title>',
  'aiheet/koti/index.html': '<!doctype html><title>Koti</title>',
  'aiheet/koti/index.json': '{"title":"Koti"}',
  'aiheet/koti/index.md': '# Koti',
  'data/kaikki.json': '{"items":[]}',
  'hakemisto/a1b2c3d4/sanat.json': '[]',
  'haku/hakemisto.json': '{}',
  'admin/asetukset.json': '{}',
  'haku/index.html': '<!doctype html><title>Haku</title>',
  'haku/haku.wasm': 'wasm',
  'syotteet/index.html': '<!doctype html><title>Syötteet</title>',
  'syotteet/kaikki.xml': '<?xml version="1.0"?><rss/>',
  'syotteet/kaikki.json': '{}',
  'uutiskirje/2021-12/index.html': '<!doctype html><title>Kirje</title>',
  'uutiskirje/2021-12/sahkoposti.html': '<p style="color:red">Kirje</p>',
  'uutiskirje/2021-12/sahkoposti.txt': 'Kirje',
  'uutiskirje/2021-12/luonnos.eml': 'X-Unsent: 1\r\n\r\nKirje',
  'robots.txt': 'User-agent: *',
  'manifest.webmanifest': '{}',
  '_next/static/chunks/a1b2c3.css': 'main{color:red}',
  '_next/static/media/fontti.a1b2.woff2': 'woff2',
  'elementit.a1b2.js': 'export {}',
  'media/kuva-a1b2c3d4-640.avif': 'avif',
  'media/talo-a1b2c3d4-1200.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'media/kunnat.csv': 'kunta;alue\nHyrynsalmi;Kainuu',
  'media/liite.pdf': 'pdf',
  'media/jakso.mp3': '0123456789',
  'media/elokuva.mp4': 'mp4',
  'media/jakso.vtt': 'WEBVTT',
  'popcast/jakso/index.html': '<!doctype html><title>Jakso</title>',
  'popcast/jakso/luvut.json': '{"version":"1.2.0"}',
  'og/uutinen.png': 'png',
}

/** A folder with a policy of its own, and one file: what later rows of the table will do. */
const extraRows: HostRules['headers'] = [
  {
    match: { under: '/haku/' },
    headers: { 'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'" },
  },
  { match: { under: '/syotteet/', extensions: ['html'] }, headers: { 'Referrer-Policy': 'no-referrer' } },
  { match: { path: '/robots.txt' }, headers: { 'Cache-Control': 'public, max-age=60' } },
]

/** Old addresses that try to be the host's own syntax. */
export const hostileMoves = [
  { from: '/vanha osoite/', to: '/aiheet/' },
  { from: '/"lainaus"; return 200/', to: '/aiheet/' },
  { from: "/'$uri {$HOME} {path}/", to: '/aiheet/' },
  { from: '/a.*(b|c)[d]?^$+/', to: '/aiheet/' },
  { from: '/äänestys/', to: '/aiheet/koti/' },
  { from: '/#}/', to: '/aiheet/' },
  { from: '/100%25/', to: '/aiheet/' },
  { from: '/Iso/', to: '/aiheet/' },
] as const

export type Finished = {
  readonly dir: string
  readonly rules: HostRules
  readonly bodies: Readonly<Record<string, string>>
}

/** Writes the site for a base path. The folder is the caller's to remove. */
export const finishedSite = (basePath: string): Finished => {
  const dir = mkdtempSync(join(tmpdir(), 'popsote-hosts-'))
  // Apache's workers are another user than root, who made it.
  chmodSync(dir, 0o755)
  const made = hostRules({
    basePath,
    origin: 'https://popsote.fi',
    scriptHashes: ["'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='"],
    moved: [
      { from: '/vanha/', to: '/aiheet/koti/' },
      { from: '/iso/', to: '/Iso sivu/' },
      { from: '/aiheet/entinen/', to: '/aiheet/koti/' },
      { from: '/vanhat/uutiset/', to: '/aiheet/' },
      { from: '/vanhat/uutiset/feed/', to: '/syotteet/' },
      { from: '/vain/feed/', to: '/syotteet/' },
      { from: '/wp-content/uploads/liite.pdf/', to: '/media/liite.pdf' },
      ...hostileMoves,
    ],
    gone: ['/poistettu/', '/poistettu/feed/', '/ajankohtaista/poistettu/', '/poistettu $1 "ä"/'],
    queries: [
      { front: '/', query: 'p=12', to: '/aiheet/koti/' },
      { front: '/', query: 'p=13', to: undefined },
      { front: '/', query: 'cat=12', to: '/aiheet/' },
      { front: '/', query: 'm=202105', to: '/aiheet/' },
      { front: '/', query: 'author=3', to: '/aiheet/' },
      { front: '/', query: 'tag=vanha-tagi', to: '/aiheet/' },
      { front: '/vanhat/uutiset/', query: 'p=12', to: '/aiheet/' },
      { front: '/', query: 'feed=rss2', to: '/syotteet/kaikki.xml' },
    ],
    folders: [],
    today: '2026-11-25',
  })
  const rules = { ...made, headers: [...made.headers, ...extraRows] }
  const folders = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))]
  const host = hostFilesOf(rules, { folders, today: '2026-11-25' })
  const bodies = { ...files, ...Object.fromEntries(host.map(({ path, text }) => [path, text])) }
  for (const [path, text] of Object.entries(bodies)) write(join(dir, path), text)
  return { dir, rules, bodies }
}

const write = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  if (isText(file)) {
    writeFileSync(`${file}.br`, brotliCompressSync(text))
    writeFileSync(`${file}.gz`, gzipSync(text))
  }
  // Older than the request, as a file that has been uploaded is.
  const folder = dirname(file)
  for (const name of readdirSync(folder)) {
    if (join(folder, name).startsWith(file)) utimesSync(join(folder, name), 1_700_000_000, 1_700_000_000)
  }
}
