import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { mapLimit } from '@/lib/run/collections'

describe('mapLimit', () => {
  it('gives the results in the order of the values, whichever is ready first', async () => {
    const results = await mapLimit([30, 1, 20, 2], 3, async (ms, index) => {
      await pause(ms)
      return `${index}:${ms}`
    })
    expect(results).toEqual(['0:30', '1:1', '2:20', '3:2'])
  })

  it('has the limit at work and never more, and begins in order', async () => {
    let atWork = 0
    let most = 0
    const begun: number[] = []
    await mapLimit(
      Array.from({ length: 20 }, (_, at) => at),
      4,
      async (value) => {
        begun.push(value)
        atWork += 1
        most = Math.max(most, atWork)
        await pause(value % 3)
        atWork -= 1
      },
    )
    expect(most).toBe(4)
    expect(begun).toEqual(Array.from({ length: 20 }, (_, at) => at))
  })

  it('takes fewer values than the limit, and none', async () => {
    expect(await mapLimit(new Set(['a', 'b']), 64, async (value) => value.toUpperCase())).toEqual(['A', 'B'])
    expect(await mapLimit([], 4, async () => 'x')).toEqual([])
  })

  it('rejects with the first error and begins no more after it', async () => {
    const begun: number[] = []
    const run = mapLimit([0, 1, 2, 3, 4, 5], 2, async (value) => {
      begun.push(value)
      await pause(value === 1 ? 1 : 20)
      if (value === 1) throw new Error('first')
      if (value === 0) throw new Error('second')
    })
    await expect(run).rejects.toThrow('first')
    await pause(50)
    expect(begun).toEqual([0, 1])
  })
})
