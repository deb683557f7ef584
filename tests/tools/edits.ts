import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { keptFile } from '@/lib/content/compiled-files'
import { UserError } from '@/lib/run/command'
import { addressesIn } from '@/lib/run/files'
import { runProgram, StepFailure } from '@/lib/run/step'
import { random } from './random'

/**
 * `npm run edits -- 200 7`: so many edits by chance, the same for the same seed. After each the site is built over the one
 * before and from nothing, and every file of the two must be the same.
 */

const folder = '.test/edits'
const contentDir = join(folder, 'content')
const [built, clean] = [join(folder, 'built'), join(folder, 'clean')]
const keptAside = join(folder, 'kept')

type Site = { time: number; readonly next: () => number }
/** Changes the content, and says what it did; undefined where it cannot now. */
type EditKind = (site: Site) => string | undefined

const pick = <T>({ next }: Site, from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)]
const pathOf = (type: string, name: string): string => join(contentDir, type, name)
const names = (type: string): readonly string[] =>
  readdirSync(join(contentDir, type)).filter((name) => name.endsWith('.md'))
/** News that no ledger remembers: they may go, or change their name. */
const added = (): readonly string[] => names('ajankohtaista').filter((name) => name.includes('-muutos-'))
const change = (file: string, from: string | RegExp, to: string): void =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))

const slugs = (type: string): readonly string[] => names(type).map((name) => name.replace('.md', ''))
let count = 0

const kinds: readonly EditKind[] = [
  function text(site) {
    const type = pick(site, ['ajankohtaista', 'blogi', 'hankkeet', 'alueet', 'aiheet', 'tapahtumat', 'kokoukset']) ?? ''
    const name = pick(site, names(type)) ?? ''
    writeFileSync(pathOf(type, name), `${readFileSync(pathOf(type, name), 'utf8').trimEnd()}\n\nMuutos ${++count}.\n`)
    return `lause lisättiin: ${type}/${name}`
  },
  function title(site) {
    const type = pick(site, ['ajankohtaista', 'blogi', 'aiheet', 'hankkeet']) ?? ''
    const name = pick(site, names(type)) ?? ''
    change(pathOf(type, name), /^title: (['"]?)(.*?)\1$/m, `title: $1$2 ${++count}$1`)
    return `otsikko vaihtui: ${type}/${name}`
  },
  function add(site) {
    const day = `20${10 + Math.floor(site.next() * 14)}-0${1 + Math.floor(site.next() * 9)}-15`
    const name = `${day}-muutos-${++count}.md`
    const [topic, region] = [pick(site, slugs('aiheet')), pick(site, slugs('alueet'))]
    writeFileSync(
      pathOf('ajankohtaista', name),
      `---\ntitle: Muutos ${count} lisättiin\nsummary: Tämä uutinen on keksitty, ja se on tehty rakentamisen kokeilua varten.\ndate: ${day}\ntopics:\n  - ${topic}\nregions:\n  - ${region}\n---\n\nKeksitty teksti.\n`,
    )
    return `uutinen lisättiin: ${name}`
  },
  function remove(site) {
    const name = pick(site, added())
    if (name) rmSync(pathOf('ajankohtaista', name))
    return name && `uutinen poistettiin: ${name}`
  },
  function rename(site) {
    const name = pick(site, added())
    if (name) renameSync(pathOf('ajankohtaista', name), pathOf('ajankohtaista', name.replace('.md', `-${++count}.md`)))
    return name && `uutinen sai uuden nimen: ${name}`
  },
  function draft(site) {
    const name = pick(site, added())
    const file = pathOf('ajankohtaista', name ?? '')
    if (name && readFileSync(file, 'utf8').includes('draft: true')) change(file, 'draft: true\n', '')
    else if (name) change(file, '\n---\n', '\ndraft: true\n---\n')
    return name && `luonnos päälle tai pois: ${name}`
  },
  function expire(site) {
    const name = pick(site, added())
    const day = new Date(site.time + (site.next() - 0.5) * 20 * 86_400_000).toISOString().slice(0, 10)
    const file = pathOf('ajankohtaista', name ?? '')
    if (name && !readFileSync(file, 'utf8').includes('expires:')) change(file, '\n---\n', `\nexpires: ${day}\n---\n`)
    return name && `poistumispäivä ${day}: ${name}`
  },
  function move(site) {
    const name = pick(site, added())
    const [topic, region] = [pick(site, slugs('aiheet')), pick(site, slugs('alueet'))]
    const places = `topics:\n  - ${topic}\nregions:\n  - ${region}\n`
    if (name) change(pathOf('ajankohtaista', name), /topics:\n {2}- .*\nregions:\n {2}- .*\n/, places)
    return name && `aihe ja alue vaihtuivat: ${name}`
  },
  function vocabulary() {
    const file = join(contentDir, 'sanasto/synonyymit.yml')
    writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n  - koesana${++count}, muutos\n`)
    return 'synonyymi lisättiin'
  },
  function setting() {
    change(
      join(contentDir, 'asetukset.yml'),
      /^description: (['"]?)(.*?)\1$/m,
      `description: $1$2 Muutos ${++count}.$1`,
    )
    return 'asetus vaihtui'
  },
  function clock(site) {
    site.time += Math.floor(site.next() * 40) * 3_600_000
    return `kello on ${new Date(site.time).toISOString()}`
  },
]

const build = async (out: string, { time }: Site): Promise<void> => {
  const env = { CONTENT_DIR: contentDir, OUT_DIR: out, BUILD_TIME: new Date(time).toISOString() }
  await runProgram(process.execPath, ['lib/run/start.mjs', 'lib/commands/build.ts'], { env })
}

/** With no page of before and nothing that was checked before; Next's bundle depends on the code alone. */
const buildClean = async (site: Site): Promise<void> => {
  await rm(clean, { recursive: true, force: true })
  if (existsSync(keptFile)) renameSync(keptFile, keptAside)
  await build(clean, site)
  if (existsSync(keptAside)) renameSync(keptAside, keptFile)
}

const differing = (): readonly string[] => {
  const files = [...new Set([...addressesIn(built), ...addressesIn(clean)])]
  const read = (out: string, file: string) =>
    existsSync(out + file) ? readFileSync(out + file) : Buffer.from('puuttuu')
  return files.filter((file) => !read(built, file).equals(read(clean, file)))
}

export const main = async ([many = '6', seed = '1']: readonly string[]): Promise<number> => {
  const edits = Number(many)
  if (!Number.isInteger(edits) || edits < 1)
    throw new UserError('Anna muutosten määrä, esimerkiksi «npm run edits -- 200».')
  const site: Site = { time: Date.parse('2026-12-01T09:00:00+02:00'), next: random(Number(seed)) }
  await rm(folder, { recursive: true, force: true })
  await cp('content', contentDir, { recursive: true })
  await build(built, site)
  let refused = 0
  for (let at = 1; at <= edits; ) {
    await rm(`${folder}/before`, { recursive: true, force: true })
    await cp(contentDir, `${folder}/before`, { recursive: true })
    const what = pick(site, kinds)?.(site)
    if (!what) continue
    try {
      await build(built, site)
    } catch (error) {
      if (!(error instanceof StepFailure) || ++refused > edits) throw error
      // Wrong content, which is no site's.
      await rm(contentDir, { recursive: true })
      await cp(`${folder}/before`, contentDir, { recursive: true })
      continue
    }
    await buildClean(site)
    const files = differing()
    console.log(`${at}/${edits} ${what}${files.length > 0 ? ': ERI TULOS' : ''}`)
    if (files.length > 0) {
      console.error(`Nämä tiedostot eroavat kansioissa ${built} ja ${clean}:\n${files.slice(0, 20).join('\n')}`)
      return 1
    }
    at++
  }
  console.log(
    `${edits} muutosta, ja jokaisen jälkeen sama sivusto kuin alusta rakennettuna; hylättyjä sisältöjä ${refused}.`,
  )
  return 0
}
