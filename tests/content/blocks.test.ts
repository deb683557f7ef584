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

test('nothing the policy forbids: no style, script or handler', async () => {
  const { documents } = await check(copyGood())
  for (const { html } of documents) expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/)
})
