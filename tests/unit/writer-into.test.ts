import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { writerInto, writeText } from '@/lib/run/files'

const root = mkdtempSync(join(tmpdir(), 'writer-'))
const [before, folder] = [join(root, 'out'), join(root, 'out.new')]
const inode = (file: string): number => statSync(file).ino

const finish = (address: string, text: string): void => {
  for (const ending of ['', '.br', '.gz']) writeText(join(before, address + ending), text + ending)
}

afterEach(() => {
  for (const one of [before, folder]) rmSync(one, { recursive: true, force: true })
})
afterAll(() => rmSync(root, { recursive: true }))

it('leaves an equal file of before standing, with its compressed copies', () => {
  finish('/data/a.json', '{"ä":1}')
  writerInto(folder, before)('/data/a.json', '{"ä":1}')
  for (const ending of ['', '.br', '.gz'])
    expect(inode(join(folder, `/data/a.json${ending}`))).toBe(inode(join(before, `/data/a.json${ending}`)))
})

it('writes what differs, also by a letter alone, and no compressed copy of it', () => {
  finish('/data/a.json', '{"a":1}')
  writerInto(folder, before)('/data/a.json', '{"a":2}')
  expect(readFileSync(join(folder, '/data/a.json'), 'utf8')).toBe('{"a":2}')
  expect(existsSync(join(folder, '/data/a.json.br'))).toBe(false)
  expect(readFileSync(join(before, '/data/a.json'), 'utf8')).toBe('{"a":1}')
})

it('writes where nothing was before, where its copies are lost, and where there is no site before', () => {
  finish('/data/a.json', 'a')
  rmSync(join(before, '/data/a.json.gz'))
  writerInto(folder, before)('/data/a.json', 'a')
  writerInto(folder, before)('/data/uusi.json', 'uusi')
  writerInto(folder, undefined)('/data/yksin.json', 'yksin')
  expect(inode(join(folder, '/data/a.json'))).not.toBe(inode(join(before, '/data/a.json')))
  expect(['uusi', 'yksin'].map((name) => readFileSync(join(folder, `/data/${name}.json`), 'utf8'))).toEqual([
    'uusi',
    'yksin',
  ])
  writeFileSync(join(folder, '/data/a.json'), 'muu')
  expect(readFileSync(join(before, '/data/a.json'), 'utf8')).toBe('a')
})

/** In memory, where Linux has a disk of its own. */
const elsewhere = '/dev/shm'
const isElsewhere = existsSync(elsewhere) && statSync(elsewhere).dev !== statSync(tmpdir()).dev

it.runIf(isElsewhere)('writes what would be linked from another disk', () => {
  finish('/data/a.json', 'a')
  const far = mkdtempSync(join(elsewhere, 'writer-'))
  try {
    writerInto(far, before)('/data/a.json', 'a')
    expect(readFileSync(join(far, '/data/a.json'), 'utf8')).toBe('a')
    expect(existsSync(join(far, '/data/a.json.br'))).toBe(false)
  } finally {
    rmSync(far, { recursive: true })
  }
})
