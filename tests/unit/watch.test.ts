import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { oneAtATime, watchFolders } from '@/lib/commands/watch'

describe('watchFolders', () => {
  let dir: string
  let close: () => void
  const onChange = vi.fn()
  const told = (times: number) => vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(times), 2000)

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'watch-'))
    mkdirSync(join(dir, 'a'))
    writeFileSync(join(dir, 'a/x.md'), '0')
    onChange.mockClear()
    close = watchFolders([dir, join(dir, 'ei-ole')], onChange)
  })
  afterEach(() => {
    close()
    rmSync(dir, { recursive: true })
  })

  test('tells of every save, also of those that replace the file', async () => {
    for (const time of [1, 2, 3]) {
      writeFileSync(join(dir, '.x.tmp'), String(time))
      renameSync(join(dir, '.x.tmp'), join(dir, 'a/x.md'))
      await told(time)
    }
    writeFileSync(join(dir, 'a/x.md'), 'suoraan')
    await told(4)
  })

  test('tells of many changes at once, once', async () => {
    for (const name of ['y', 'z', 'w']) writeFileSync(join(dir, 'a', name), '')
    await told(1)
    await new Promise((resolve) => setTimeout(resolve, 120))
    expect(onChange).toHaveBeenCalledTimes(1)
  })

  test('follows folders made later', async () => {
    mkdirSync(join(dir, 'b'))
    await told(1)
    writeFileSync(join(dir, 'b/uusi.md'), '')
    await told(2)
    rmSync(join(dir, 'b'), { recursive: true })
    await told(3)
  })
})

test('oneAtATime runs once more for any number of calls made meanwhile', async () => {
  let running = 0
  let runs = 0
  const run = oneAtATime(async () => {
    running += 1
    runs += 1
    expect(running).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
  })
  await Promise.all([run(), run(), run()])
  expect(runs).toBe(2)
  await run()
  expect(runs).toBe(3)
})
