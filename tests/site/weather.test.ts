import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { patchWeather } from '@/lib/build/patch-weather'
import { region } from '@/tests/unit/documents'
import { elsewhere } from '../tools/trial-sites'
import { filesIn } from './output'

/** What `npm run weather -- --patch` does to a site as the build finished it. */

const place = 'Esimerkkipuro'
const area = region('esimerkkilampi', { weatherPlace: place })
const now = new Date('2021-06-15T10:30:00Z')
const reading = { place, celsius: 12.6, time: '2021-06-15T10:20:00Z' }
const text =
  '13\u00A0°C · Esimerkkipuro, mitattu 15.6.2021 klo\u00A013.20 (Ilmatieteen laitos, avoin data, CC\u00A0BY\u00A04.0)'

test('a temperature is in its place on its area’s page, and nothing else of the site is touched', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'saa-sivusto-'))
  try {
    cpSync(elsewhere.folder, folder, { recursive: true })
    const texts = () =>
      Object.fromEntries(filesIn(folder).map((file) => [file, readFileSync(join(folder, file), 'hex')]))
    const before = texts()
    expect(await patchWeather(folder, [area], { esimerkkilampi: reading }, now)).toBe(1)
    const after = texts()
    const page = 'alueet/esimerkkilampi/index.html'
    const changed = Object.keys(after).filter((file) => after[file] !== before[file])
    expect(changed.sort()).toEqual([page, `${page}.br`, `${page}.gz`])
    expect(Object.keys(after)).toEqual(Object.keys(before))
    const [old = '', patched = ''] = [before, after].map((files) => Buffer.from(files[page] ?? '', 'hex').toString())
    expect(old).toMatch(/<span id="saa"[^>]*><\/span>/)
    expect(patched.replace(text, '')).toBe(old)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
