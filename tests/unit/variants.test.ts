import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { encoderVersion, filesOf, type Original, variantsOf } from '@/lib/content/media/variants'

const original = (changes: Partial<Original> = {}): Original => ({
  path: '/media/kartta.png',
  hash: 'a'.repeat(64),
  kind: 'png',
  width: 1600,
  height: 1180,
  ...changes,
})
const widthsOf = (width: number) => variantsOf(original({ width })).avif.map((variant) => variant.width)
const namesOf = (one: Original) => filesOf(variantsOf(one)).map(({ path }) => path)

describe('variantsOf', () => {
  it('names a file by the original, its bytes, the width and the format', () => {
    const [name = ''] = namesOf(original({ path: '/media/kartat/alue.v2.png' }))
    expect(name).toMatch(/^\/media\/kartat\/alue\.v2-[0-9a-f]{8}-192\.avif$/)
    expect(namesOf(original())).toEqual(namesOf(original()))
  })

  it('gives other bytes other names, all of them', () => {
    const before = new Set(namesOf(original()))
    expect(namesOf(original({ hash: 'b'.repeat(64) })).filter((name) => before.has(name))).toEqual([])
  })

  it('has the same widths in both formats, narrowest first', () => {
    const { avif, webp } = variantsOf(original())
    expect(avif.map(({ width }) => width)).toEqual([192, 320, 680, 800, 992, 1216, 1600])
    expect(webp.map(({ width, height }) => [width, height])).toEqual(avif.map(({ width, height }) => [width, height]))
  })

  it.each([
    [4000, [192, 320, 680, 800, 992, 1216, 1600]],
    [1601, [192, 320, 680, 800, 992, 1216, 1600]],
    [1599, [192, 320, 680, 800, 992, 1216, 1599]],
    [800, [192, 320, 680, 800]],
    [700, [192, 320, 680, 700]],
    [192, [192]],
    [191, [191]],
    [1, [1]],
  ])('of an original %d wide, never makes a wider one', (width, expected) => {
    expect(widthsOf(width)).toEqual(expected)
    const { fallback, full } = variantsOf(original({ width }))
    expect([fallback.width, full.width]).toEqual([Math.min(width, 800), Math.min(width, 1600)])
  })

  it('keeps the shape, of the flattest too', () => {
    const of = (width: number, height: number) => variantsOf(original({ width, height })).avif.map((one) => one.height)
    expect(of(1600, 1180)).toEqual([142, 236, 502, 590, 732, 897, 1180])
    expect(of(4000, 3).at(0)).toBe(1)
  })

  it.each([
    ['png', 'png', 'png'],
    ['jpeg', 'jpeg', 'jpg'],
    ['webp', 'jpeg', 'jpg'],
    ['avif', 'jpeg', 'jpg'],
  ])('of %s, falls back on %s', (kind, format, extension) => {
    const { fallback, full } = variantsOf(original({ kind }))
    expect([fallback.format, full.format]).toEqual([format, format])
    expect(fallback.path).toMatch(new RegExp(`-800\\.${extension}$`))
    expect(full.path).toMatch(new RegExp(`-1600\\.${extension}$`))
  })

  it('of a drawing, publishes the drawing itself, and a PNG for those who show no SVG', () => {
    const talo = variantsOf(original({ path: '/media/talo.svg', kind: 'svg', width: 1200 }))
    expect([talo.avif, talo.webp]).toEqual([[], []])
    expect(talo.drawing?.path).toMatch(/^\/media\/talo-[0-9a-f]{8}-1200\.svg$/)
    expect(talo.fallback.path).toMatch(/^\/media\/talo-[0-9a-f]{8}-1200\.png$/)
    expect(filesOf(talo)).toEqual([talo.drawing, talo.full])
  })

  it('counts a file once that is fallback and full size', () => {
    const names = namesOf(original({ width: 500 }))
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(1)
    expect(new Set(names).size).toBe(names.length)
  })
})

it('an upgrade of the encoder gives new names', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(encoderVersion).toContain(`sharp ${dependencies.sharp}, `)
})
