import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noteFigure, readFigures } from '@/lib/run/step'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'figures-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true })
})

test('each step adds its figure to the file that is named, in the order they end', () => {
  const file = join(dir, 'figures.json')
  vi.stubEnv('BUILD_FIGURES', file)
  const pictures = { step: 'pictures', ms: 27, peakMB: 99, count: 32 }
  const finish = { step: 'postprocess', ms: 812, peakMB: 170, count: 126 }
  noteFigure(pictures)
  expect(readFigures(file)).toEqual([pictures])
  noteFigure(finish)
  expect(readFigures(file)).toEqual([pictures, finish])
})

test('nothing is written when no file is named, and no file has no figures', () => {
  vi.stubEnv('BUILD_FIGURES', undefined)
  noteFigure({ step: 'postprocess', ms: 1 })
  expect(readFigures(join(dir, 'figures.json'))).toEqual([])
})
