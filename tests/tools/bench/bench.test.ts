import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Figure, highWater } from '@/lib/run/step'
import { checkSite } from '@/lib/site/check-site'
import { benchArgs } from './args'
import { childrenTimeOf, parentOf } from './peak-memory'
import { syntheticArticle, writeSynthetic } from './synthetic'
import { growthTable, type Measurement, meanOf, measurementTable, stepsTable } from './table'

const vocabulary = { topics: ['rahoitus', 'viestinta'], regions: ['kainuu', 'oulu', 'lakeus'] }

describe('synthetic articles', () => {
  const articles = Array.from({ length: 400 }, (_, at) => syntheticArticle(at + 1, 400, vocabulary))

  test('are the same every time and marked as test content', () => {
    expect(syntheticArticle(7, 400, vocabulary)).toEqual(articles[6])
    for (const { text } of articles) {
      expect(text).toMatch(/^---\ntitle: 'Testiartikkeli \d+: /)
      expect(text).toContain('---\n\nTämä on synteettistä testisisältöä')
    }
  })

  test('are about 4.25 kB of Markdown each', () => {
    const bytes = articles.map(({ text }) => Buffer.byteLength(text))
    const mean = bytes.reduce((sum, one) => sum + one, 0) / bytes.length
    expect(mean).toBeGreaterThan(4000)
    expect(mean).toBeLessThan(4500)
  })

  test('cover the years 2012–2023 and every topic and region', () => {
    const years = new Set(articles.map(({ name }) => name.slice(0, 4)))
    expect([...years].sort()).toEqual(Array.from({ length: 12 }, (_, at) => String(2012 + at)))
    for (const slug of Object.values(vocabulary).flat()) {
      expect(articles.some(({ text }) => text.includes(`  - ${slug}\n`))).toBe(true)
    }
  })

  test('pass the check that real content passes', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'synthetic-'))
    try {
      cpSync('tests/fixtures/good/content', dir, { recursive: true })
      const committees = readdirSync(join(dir, 'toimielimet')).map((name) => name.replace(/\.md$/, ''))
      const its = { topics: ['rahoitus', 'rekrytointi'], regions: ['koillismaa', 'pohjois-pohjanmaa'], committees }
      await writeSynthetic(dir, 30, its, () => {})
      const made = ['ajankohtaista', 'kokoukset', 'tyopaikat', 'tapahtumat'].map(
        (folder) => readdirSync(join(dir, folder)).filter((name) => name.includes('testiartikkeli')).length,
      )
      expect(made).toEqual([12, 6, 6, 6])
      const { problems } = await checkSite({ contentDir: dir, publicDir: 'public' })
      expect(problems.filter(({ file }) => file.includes('testiartikkeli'))).toEqual([])
    } finally {
      rmSync(dir, { recursive: true })
    }
  })
})

describe('the command line', () => {
  test('takes sizes and flags in any order', () => {
    expect(benchArgs([])).toEqual({ sizes: [1000], keep: false, dev: false, kinds: false })
    expect(benchArgs(['1000', '--keep', '10000'])).toMatchObject({ sizes: [1000, 10_000], keep: true, dev: false })
    expect(benchArgs(['--kinds'])).toMatchObject({ kinds: true })
    expect(benchArgs(['--dev'])).toMatchObject({ dev: true })
  })

  test.each(['tuhat', '0', '-5', '--nopea'])('refuses %s', (arg) => expect(() => benchArgs([arg])).toThrow('Käyttö'))
})

describe('tables', () => {
  const figuresOf = (content: number, pages: number, finish: Figure, shareImages: Figure): readonly Figure[] => [
    { step: 'content', ms: content },
    { step: 'pages', ms: pages },
    finish,
    { step: 'pictures', ms: 3000, peakMB: 90 },
    shareImages,
    { step: 'search-index', ms: 7000, peakMB: 300 },
    { step: 'open-data', ms: 9000, peakMB: 200 },
    { step: 'feeds', ms: 2000, peakMB: 150 },
  ]
  const editOf = (ms: number) => ({ figures: [{ step: 'share-images', ms }], time: 30_000 })
  const thousand: Measurement = {
    articles: 1000,
    mixed: false,
    figures: figuresOf(
      8000,
      15_000,
      { step: 'postprocess', ms: 5000, peakMB: 250, count: 2000 },
      { step: 'share-images', ms: 36_000, count: 1200 },
    ),
    time: 85_000,
    edit: editOf(900),
    article: editOf(900),
    nothing: { figures: [], time: 1000 },
    memory: 9e8,
    processor: 120_000,
    pages: 2000,
    output: 250_000_000,
  }
  const ten = {
    ...thousand,
    articles: 10_000,
    figures: figuresOf(
      80_000,
      150_000,
      { step: 'postprocess', ms: 70_000, peakMB: 400, count: 20_000 },
      { step: 'share-images', ms: 610_000, count: 10_000 },
    ),
    time: 931_000,
    edit: editOf(5100),
    article: editOf(900),
    nothing: { figures: [], time: 6000 },
    memory: 2.4e9,
    pages: 20_000,
  }

  test('say what a build cost, and whether it kept within its bars', () => {
    const text = measurementTable([thousand, { ...ten, memory: undefined }])
    expect(text).toMatch(/kuvaa kohti +30,0 ms \(raja 60 ms\) +61,0 ms \(YLI RAJAN 60 ms\)/)
    expect(text).toMatch(/Jakokuvat lämpimänä +0,9 s \(raja 5,0 s\) +5,1 s \(YLI RAJAN 5,0 s\)/)
    expect(text).toMatch(/Sisältö ja sivut kylmänä +28,0 s \(raja 45,0 s\) +5 min 0 s \(YLI RAJAN 4 min 30 s\)/)
    expect(text).toMatch(/Muisti, suurin prosessi +900,0 Mt \(raja 1,0 Gt\) +ei mitattu/)
    expect(text).toMatch(/sivua kohti +2,5 ms \(raja 3 ms\) +3,5 ms \(YLI RAJAN 3 ms\)/)
    expect(text).toMatch(/Sisältö +8,0 s +1 min 20 s\n/)
    expect(text).toMatch(/Sivut \(Next\) +15,0 s +2 min 30 s\n/)
    expect(text).toMatch(/Haun hakemisto +7,0 s +7,0 s\n/)
    expect(text).toMatch(/Rakennus kylmänä +1 min 25 s +15 min 31 s\n/)
    expect(text).toMatch(/Rakennus yhden muutoksen jälkeen +30,0 s \(YLI RAJAN 10,0 s\) +30,0 s \(YLI RAJAN 25,0 s\)\n/)
    expect(text).toMatch(/Rakennus, kun mikään ei ole muuttunut +1,0 s \(raja 5,0 s\) +6,0 s \(raja 12,0 s\)\n/)
    expect(text).toMatch(/Sivuja +2 000 +20 000/)
    expect(text).toMatch(/Aikaa sivua kohti +14,0 ms +15,0 ms/)
  })

  test('call a step that they do not know by its own name', () => {
    const figures = [...thousand.figures, { step: 'uusi-vaihe', ms: 4000 }]
    const text = measurementTable([{ ...thousand, figures }, ten])
    expect(text).toMatch(/Avoin data +9,0 s +9,0 s\n/)
    expect(text).toMatch(/uusi-vaihe +4,0 s +0,0 s\n/)
    expect(text).toMatch(/Sisältö ja sivut kylmänä +32,0 s /)
  })

  test('say how the cost of a page grows', () => {
    expect(growthTable([thousand, ten])).toMatch(/Sisältö ja sivut kylmänä +14,0 ms +15,0 ms \(107 %\)/)
    expect(growthTable([thousand, { ...thousand, mixed: true }])).toMatch(
      /1 000 artikkelia, 2 000 sivua +1 000 sekaisin, /,
    )
    const slower = (pages: number) => growthTable([thousand, ten, { ...thousand, mixed: true, pages }])
    expect(slower(1910)).toMatch(/Sisältö ja sivut kylmänä .* 14,7 ms \(105 % \(raja 105 %\)\)/)
    expect(slower(1800)).toMatch(/Sisältö ja sivut kylmänä .* 15,6 ms \(111 % \(YLI RAJAN 105 %\)\)/)
    expect(slower(1800)).toMatch(/Suorittimen aikaa kaikkeen +60,0 ms .* 66,7 ms \(111 % \(YLI RAJAN 105 %\)\)/)
    expect(growthTable([{ ...thousand, processor: undefined }, ten])).not.toContain('Suorittimen aikaa')
  })
})

test('two cold builds of one content give their mean, and what was not built after them is told as such', () => {
  const figures: readonly Figure[] = [{ step: 'pages', ms: 3000 }]
  const cold = { articles: 1000, mixed: true, memory: undefined, pages: 100, output: 1 }
  const one = meanOf(
    { ...cold, figures, time: 5000, processor: 9000 },
    { ...cold, figures: [{ step: 'pages', ms: 5000 }], time: 7000, processor: 7000 },
  )
  expect(one).toMatchObject({ figures: [{ step: 'pages', ms: 4000 }], time: 6000, processor: 8000, mixed: true })
  expect(measurementTable([one])).toMatch(/Rakennus uuden artikkelin jälkeen +ei mitattu/)
  expect(stepsTable(one)).toMatch(/Sivut \(Next\) +4,0 s +ei mitattu +ei mitattu/)
})

test('memory, parents and the time of children are read from /proc', () => {
  expect(childrenTimeOf('42 (next (v16)) S 17 42 42 0 -1 4194560 1 2 3 4 500 60 7000 800 20 0 1 0')).toBe(78_000)
  expect(highWater('Name:\tnode\nVmHWM:\t  346380 kB\nVmRSS:\t 1 kB\n')).toBe(346_380 * 1024)
  expect(highWater('')).toBe(0)
  expect(parentOf('42 (next-build (v16)) S 17 42 42 0')).toBe(17)
  expect(parentOf('')).toBe(0)
})

test('a process is not charged with the memory of the one that started it', () => {
  const held = Buffer.alloc(500e6, 1)
  const { stdout } = spawnSync(process.execPath, ['lib/run/start.mjs', 'tests/tools/bench/say-peak.ts'], {
    encoding: 'utf8',
  })
  expect(Number(stdout)).toBeGreaterThan(20)
  expect(Number(stdout)).toBeLessThan(held.length / 1e6)
})
