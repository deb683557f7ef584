import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importWordpress, mappingFile } from '@/lib/editors/import/import-wordpress'
import { onExit } from '@/lib/run/command'
import { peakMemory } from '@/lib/run/step'
import { count, duration, size } from '@/lib/text/terminal'
import { writeExport } from './wordpress-export'

/** `node lib/run/start.mjs tests/tools/import-bench.ts 5000`: time and memory of an import of that many items, and of the same again. */
export const main = async ([given]: readonly string[]): Promise<number> => {
  const items = Number(given ?? 5000)
  const root = mkdtempSync(join(tmpdir(), 'tuonti-'))
  onExit(() => rmSync(root, { recursive: true, force: true }))
  cpSync('tests/fixtures/good', root, { recursive: true })
  const file = join(root, 'vienti.xml')
  await writeExport(file, items)
  const [contentDir, publicDir] = [join(root, 'content'), join(root, 'public')]
  const options = { file, contentDir, publicDir, mediaDir: undefined, dry: false, today: '2026-11-22' }
  const measured = async (name: string) => {
    const began = performance.now()
    const outcome = await importWordpress(options)
    const told = outcome.kind === 'imported' ? JSON.stringify(outcome.counts) : ''
    console.log(
      `${name}: ${duration(performance.now() - began)}, muistia enintään ${Math.round(peakMemory())} Mt ${told}`,
    )
  }
  console.log(`${count(items)} kohtaa, ${size(statSync(file).size)}`)
  await measured('Ehdotus')
  const mapping = join(contentDir, mappingFile)
  writeFileSync(mapping, readFileSync(mapping, 'utf8').replace(/^reviewed:$/m, 'reviewed: 2026-11-20'))
  await measured('Tuonti')
  await measured('Sama uudelleen')
  return 0
}
