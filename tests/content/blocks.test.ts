import { expect, test } from 'vitest'
import { blocks } from '@/lib/content/markdown/blocks'
import { check, copyGood } from './helpers'

const bodyOf = async (file: string) => (await check(copyGood())).documents.find((one) => one.file === file)?.html ?? ''

test('Markdown and MDX give the same HTML for every block', async () => {
  const md = await bodyOf('blogi/2021-05-20-lohkot-markdownina.md')
  const mdx = await bodyOf('blogi/2021-05-21-lohkot-mdx.mdx')
  expect(md.length).toBeGreaterThan(1000)
  expect(mdx).toBe(md)
})

test('every block is in the fixture, and its HTML is as it is styled', async () => {
  const html = await bodyOf('blogi/2021-05-20-lohkot-markdownina.md')
  expect(html).toMatchSnapshot()
  expect(blocks.map((block) => block.name)).toEqual([
    'huomio',
    'yhteystieto',
    'kuva',
    'asiakirjat',
    'asiakirja',
    'vaiheet',
    'avainluku',
    'kuvio',
    'video',
    'aani',
  ])
})

test('a chart draws what its figures say', async () => {
  const html = await bodyOf('blogi/2021-05-20-lohkot-markdownina.md')
  const drawings = html.match(/<svg.*?<\/svg>/gs) ?? []
  const drawn = drawings.map((svg) =>
    ['chart-on', 'chart-off'].map((name) => new RegExp(`class="${name}" d="([^"]*)"`).exec(svg)?.[1] ?? ''),
  )
  const tiles = drawn.map((paths) => paths.map((path) => path.split('M').length - 1))
  const [whole, part, zero, half, all, three, one] = tiles
  expect([whole, part, zero, three, one]).toEqual([
    [28, 2],
    [3, 9],
    [0, 0],
    [3, 2],
    [1, 4],
  ])
  expect([half, all]).toEqual([
    [1, 0],
    [1, 0],
  ])
  const width = (at: number) => Number(/^M0 1h([\d.]+)/.exec(drawn[at]?.[0] ?? '')?.[1])
  expect(width(3) / width(4)).toBeCloseTo(1000 / 2000.5, 2)
  // The years stand in their places: 2019 is the last of five.
  expect(drawn[6]?.[0]).toMatch(/^M64 1l/)
  expect(drawings.every((svg) => svg.includes('aria-hidden="true"'))).toBe(true)
})

test('nothing the policy forbids: no style, script or handler', async () => {
  const { documents } = await check(copyGood())
  for (const { html } of documents) expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/)
})
