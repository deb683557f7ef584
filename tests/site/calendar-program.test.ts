import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { expect, it, onTestFinished } from 'vitest'
import { findServer, howToGet } from '../tools/servers/programs'
import { elsewhere } from '../tools/trial-sites'
import { filesIn } from './output'

/** The calendars of the trial region in a program that a reader may have: Debian's calcurse, which reads them its own way. */

const program = findServer('calcurse')
const title = 'each calendar is taken whole: every entry at its time, none skipped'

/** What the program says of an import, and the lines it keeps, in the times of its clock. */
const imported = (file: string) => {
  const dir = mkdtempSync(join(tmpdir(), 'calcurse-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const { stdout, stderr } = spawnSync(program ?? '', ['-D', dir, '-C', dir, '-i', file], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' },
  })
  const lines = readFileSync(join(dir, 'apts'), 'utf8').split('\n').filter(Boolean)
  return { said: stdout + stderr, entries: lines.map((line) => line.replace(/>[0-9a-f]{40} ?/, '')) }
}

const american = (day: string): string => day.slice(0, 10).replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1')
const inUtc = (time: ICAL.Time): string => {
  const iso = time.toJSDate().toISOString()
  return `${american(iso)} @ ${iso.slice(11, 16)}`
}

/** The same by another's reader: a moment by its hours, whole days by the first and the last. */
const entryOf = ({ startDate, endDate, summary }: ICAL.Event): string => {
  if (!startDate.isDate) return `${inUtc(startDate)} -> ${inUtc(endDate)}|${summary}`
  const last = endDate.clone()
  last.adjust(-1, 0, 0, 0)
  const [from, to] = [startDate, last].map((day) => american(day.toString()))
  return `${from} [1] ${last.compare(startDate) > 0 ? `{1D -> ${to}} ` : ''}${summary}`
}

it.skipIf(!program)(program ? title : `${title}: jäi testaamatta: ${howToGet('calcurse')}`, () => {
  const files = filesIn(elsewhere.folder).filter((file) => file.endsWith('.ics'))
  expect(files.length).toBeGreaterThan(15)
  const all: string[] = []
  for (const file of files) {
    const path = join(elsewhere.folder, file)
    ICAL.TimezoneService.reset()
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')))
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
    const { said, entries } = imported(path)
    expect([file, said]).toEqual([file, expect.stringContaining(' / 0 skipped')])
    expect([file, ...entries.toSorted()]).toEqual([file, ...events.map(entryOf).toSorted()])
    all.push(...entries)
  }
  expect(all).toContain('06/22/2021 @ 06:00 -> 06/22/2021 @ 08:00|Ohjausryhmä sopii käyttöönotosta')
  expect(all).toContain('07/05/2021 [1] {1D -> 07/07/2021} Esimerkkisuon hyvinvointipäivät')
})
