import { existsSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { writeVariants } from '@/lib/build/images'
import { bytesIn, inOwnFolder, noise, photographed, place, publicDir, put, quarters, write } from './pictures'

inOwnFolder()

describe('writeVariants, between builds', () => {
  it('gives the same bytes in every run, on however many cores', async () => {
    // Not a plain picture, which is the same whatever the encoder does.
    put('public/media/kohina.jpg', await noise(1000, 600).blur(2).jpeg().toBuffer())
    sharp.concurrency(1)
    await write(['/media/kohina.jpg'], 'out1', 'cache1')
    sharp.concurrency(4)
    await write(['/media/kohina.jpg'], 'out2', 'cache2')
    expect(bytesIn('out1').size).toBe(14)
    expect(bytesIn('out2')).toEqual(bytesIn('out1'))
  })

  it('encodes each picture once, and again only when its bytes change', async () => {
    put('public/media/a.png', await quarters(200, 100).png().toBuffer())
    put('public/media/b.png', await quarters(100, 200).png().toBuffer())
    const both = ['/media/a.png', '/media/b.png', '/media/a.png']
    // Two widths in two formats and the one file for all of a; one width of b.
    expect(await write(both)).toMatchObject({ encoded: 8, written: { length: 8 } })
    const first = bytesIn('out')
    expect(await write(both, 'out2')).toMatchObject({ encoded: 0, written: { length: 8 } })
    expect(bytesIn('out2')).toEqual(first)

    put('public/media/b.png', await quarters(100, 300).png().toBuffer())
    expect((await write(both)).encoded).toBe(3)
  })

  it('reports how far it is', async () => {
    put('public/media/a.png', await quarters(200, 100).png().toBuffer())
    const told: (readonly [number, number])[] = []
    const onProgress = (done: number, total: number) => told.push([done, total])
    await writeVariants({
      originals: ['/media/a.png'],
      publicDir: publicDir(),
      outDir: place('out'),
      cacheDir: place('cache'),
      onProgress,
    })
    expect(told.at(-1)).toEqual([5, 5])
    expect(told.length).toBe(2)
  })

  it('leaves nothing half written in the cache', async () => {
    put('public/media/a.png', await quarters(100, 100).png().toBuffer())
    const { written } = await write(['/media/a.png'])
    expect([...bytesIn('cache').keys()].map((name) => `/${name}`)).toEqual([...written].sort())
  })

  it('takes out of the cache what no build has used for 30 days', async () => {
    put('public/media/a.png', await quarters(100, 100).png().toBuffer())
    const { written } = await write(['/media/a.png'])
    const days = (count: number) => Date.now() / 1000 - count * 24 * 60 * 60
    for (const path of [...written, put('cache/media/vanha.avif', 'x')]) {
      const file = path.startsWith('/') ? place('cache', path) : place(path)
      utimesSync(file, days(31), days(31))
    }
    const recent = place(put('cache/media/tuore.avif', 'x'))
    utimesSync(recent, days(29), days(29))

    expect((await write(['/media/a.png'])).encoded).toBe(0)
    expect(existsSync(place('cache/media/vanha.avif'))).toBe(false)
    expect(existsSync(recent)).toBe(true)
    // What was used counts as used today.
    for (const path of written) expect(statSync(place('cache', path)).mtimeMs).toBeGreaterThan(days(1) * 1000)
  })

  it('names every picture that fails, and how to mend it, and keeps what is ready', async () => {
    const whole = await photographed(300, 300).jpeg().toBuffer()
    put('public/media/a.jpg', whole.subarray(0, whole.length - 300))
    put('public/media/b.jpg', await quarters(100, 100).jpeg().toBuffer())
    const png = await noise(90, 90).png().toBuffer()
    put('public/media/c.png', png.subarray(0, png.length >> 1))
    const error: unknown = await write(['/media/c.png', '/media/b.jpg', '/media/a.jpg']).catch(
      (thrown: unknown) => thrown,
    )
    const lines = String(error instanceof Error ? error.message : error).split('\n')
    expect(lines).toHaveLength(2)
    for (const [at, name] of ['a.jpg', 'c.png'].entries()) {
      expect(lines[at]).toContain(
        `${join(publicDir(), 'media', name)}: kuvasta ei voi tehdä verkkoon sopivia kokoja. Tallenna kuva`,
      )
    }
    expect([...bytesIn('cache').keys()].filter((name) => name.startsWith('media/b'))).toHaveLength(3)
    expect(existsSync(place('out'))).toBe(false)
  })

  it('tells of a picture that is not there', async () => {
    await expect(write(['/media/puuttuu.png'])).rejects.toThrow('/media/puuttuu.png ei ole kansiossa')
  })
})
