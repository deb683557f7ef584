import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentDir, publicDir } from '../build/folders'
import { readArticles } from '../editors/report/article'
import { askOverNetwork, brokenLinks, externalLinks } from '../editors/report/external-links'
import { withGuideTables } from '../editors/report/guide'
import { healthOf } from '../editors/report/health'
import { formatMarkdown, formatText, type Outline, outlineOf } from '../editors/report/outline'
import { onExit, readArguments, UserError } from '../run/command'
import { buildDay } from '../run/environment'
import { addressesIn, isVisible } from '../run/files'
import { editUrl, site } from '../site/settings'
import { openVoikko } from '../text/voikko'
import { readBase, usualBases } from './content-base'
import { fixClock } from './preconditions'

const usage = `Käyttö:
  npm run content                    raportti muutoksista, virheistä ja vinkeistä
  npm run content -- --base REF      vertailukohta (tavallisesti origin/main tai main)
  npm run content -- --kaikki        vinkit kaikista tiedostoista, ei vain muuttuneista
  npm run content -- --format md     muoto: text, md tai json
  npm run content -- --oksa NIMI     tiedostojen nimistä linkit, joista niitä voi muokata tässä haarassa (md)
  npm run content -- terveys         mitä sisällöstä pitäisi päivittää; --linkit kokeilee myös ulkoiset linkit
  npm run content -- ohje            päivittää tiedoston content/README.md taulukot`

const formats = ['text', 'md', 'json'] as const
const tasks = ['raportti', 'terveys', 'ohje'] as const

const options = {
  base: { type: 'string' },
  format: { type: 'string', default: 'text' },
  kaikki: { type: 'boolean', default: false },
  linkit: { type: 'boolean', default: false },
  oksa: { type: 'string' },
} as const

const contentArgs = (argv: readonly string[]) => {
  const { values, positionals } = readArguments(argv, usage, options, 1)
  const format = formats.find((name) => name === values.format)
  const task = tasks.find((name) => name === (positionals[0] ?? 'raportti'))
  if (!format || !task) throw new UserError(usage, 2)
  return { ...values, format, task }
}
type ContentArgs = ReturnType<typeof contentArgs>

/** `npm run content`: the report on content, its health (`terveys`), and the tables of the editors' guide (`ohje`). */

const write = (outline: Outline, { format, oksa }: ContentArgs, data: unknown): string => {
  if (format === 'json') return JSON.stringify(data, null, 2)
  if (format === 'text') return formatText(outline)
  return formatMarkdown(outline, (file) => (oksa && file.startsWith('content/') ? editUrl(file, oksa) : undefined))
}

const report = async (args: ContentArgs): Promise<number> => {
  const base = await readBase(args.base ? [args.base] : usualBases, contentDir(), publicDir)
  if (args.base && !base) throw new UserError(`Vertailukohtaa «${args.base}» ei löydy versionhallinnasta.`, 2)
  if (base) onExit(base.remove)
  const { contentReport } = await import('../editors/report/report')
  const place = { contentDir: contentDir(), publicDir, today: buildDay() }
  const result = await contentReport({ ...place, voikko: openVoikko(), base, all: args.kaikki })
  console.log(write(outlineOf(result), args, result))
  return result.problems.length > 0 ? 1 : 0
}

const health = async (args: ContentArgs): Promise<number> => {
  const { checkSite } = await import('../site/check-site')
  const { documents, warnings } = await checkSite({ contentDir: contentDir(), publicDir })
  const articles = await readArticles(contentDir())
  const media = addressesIn(join(publicDir, 'media'), isVisible)
    .map((address) => `/media${address}`)
    .filter((path) => path !== site.podcast?.art)
  const outline = healthOf({ documents, articles, media, today: buildDay(), warnings })
  const links = args.linkit ? [await brokenLinks(externalLinks(articles), askOverNetwork(site.origin))] : []
  const whole = { ...outline, sections: [...outline.sections, ...links] }
  console.log(write(whole, args, whole))
  return 0
}

const guide = async (): Promise<number> => {
  const file = join(contentDir(), 'README.md')
  const before = await readFile(file, 'utf8')
  const after = withGuideTables(before)
  if (after !== before) await writeFile(file, after)
  console.log(after === before ? `Taulukot ovat ajan tasalla: ${file}` : `Taulukot päivitetty: ${file}`)
  return 0
}

export const main = async (argv: readonly string[]): Promise<number> => {
  fixClock()
  const args = contentArgs(argv)
  if (args.task === 'ohje') return guide()
  return args.task === 'terveys' ? health(args) : report(args)
}
