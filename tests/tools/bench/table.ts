import { count, decimal, duration, size, table } from '@/lib/commands/text'
import type { Figure } from '@/lib/run/figures'

/** What one build of `articles` synthetic articles cost. Times in milliseconds, memory and output in bytes. */
export type Measurement = {
  readonly articles: number
  readonly compileCold: number
  readonly compileWarm: number
  /** Next's static generation alone. */
  readonly generation: number
  /** What the build said of its steps after the generation, each apart from the others. */
  readonly figures: readonly Figure[]
  /** The time to copy the share images when they have been drawn. */
  readonly shareImagesWarm: number
  /** The whole of `next build`, with the finishing in it. */
  readonly nextBuild: number
  /** Peak of the largest process; nothing where it cannot be measured. */
  readonly memory: number | undefined
  readonly pages: number
  readonly output: number
}

/** What a step cost; nothing when the build said nothing of it. */
export const figureOf = (figures: readonly Figure[], step: string): Figure =>
  figures.find((figure) => figure.step === step) ?? { step, ms: 0 }

const finishOf = ({ figures }: Measurement): Figure => figureOf(figures, 'finish')

/** Steps of `next build` that make what lies beside the pages. */
const beside = ['pictures', 'share-images', 'search-index', 'open-data', 'feeds']

/** From an empty cache to the finished pages. What is made beside them has its own rows. */
export const totalTime = ({ compileCold, nextBuild, figures }: Measurement): number =>
  beside.reduce((left, step) => left - figureOf(figures, step).ms, compileCold + nextBuild)

/** What a step is called in the table; by its own name when it is not here. */
const stepTitles: Readonly<Record<string, string>> = {
  finish: 'Viimeistely',
  pictures: 'Kuvat',
  'share-images': 'Jakokuvat kylmänä',
  'search-index': 'Haun hakemisto',
  'open-data': 'Avoin data',
  feeds: 'Syötteet ja sivukartat',
}

/** The bars of share images at every size: milliseconds to draw one, and to copy all. */
const shareImageBar = { each: 60, warm: 5000 } as const

/** The bar of the finishing at every size: milliseconds a page, and megabytes. */
const finishBar = { perPage: 3, peakMB: 300 } as const

/** The bars the site is held to on two cores. */
const bars: Readonly<Record<number, { readonly total: number; readonly memory: number }>> = {
  1000: { total: 45_000, memory: 1e9 },
  10000: { total: 270_000, memory: 2e9 },
}

const against = (shown: string, value: number | undefined, bar: number | undefined, show: (bar: number) => string) =>
  bar === undefined || value === undefined ? shown : `${shown} (${value <= bar ? 'raja' : 'YLI RAJAN'} ${show(bar)})`

const perPage = (ms: number, pages: number): string => `${decimal(ms / Math.max(pages, 1))} ms`

type Row = readonly [title: string, cell: (one: Measurement) => string]

/** What is said of some steps after their time and memory. */
const details: Readonly<Record<string, readonly Row[]>> = {
  finish: [
    [
      '  sivua kohti',
      (one) => {
        const { ms } = finishOf(one)
        return against(perPage(ms, one.pages), ms / one.pages, finishBar.perPage, (bar) => `${bar} ms`)
      },
    ],
  ],
  'share-images': [
    [
      '  kuvaa kohti',
      ({ figures }) => {
        const { ms, count: images = 0 } = figureOf(figures, 'share-images')
        return against(perPage(ms, images), ms / images, shareImageBar.each, (bar) => `${bar} ms`)
      },
    ],
    [
      'Jakokuvat lämpimänä',
      ({ shareImagesWarm }) => against(duration(shareImagesWarm), shareImagesWarm, shareImageBar.warm, duration),
    ],
  ],
}

const megabytes = (value: number): string => size(value * 1e6)

/** Rows of one step: its time, its memory, and the details. */
const stepRows = (step: string): readonly Row[] => {
  const of = (one: Measurement) => figureOf(one.figures, step)
  const memory: Row = [
    '  muisti',
    (one) => {
      const { peakMB } = of(one)
      if (peakMB === undefined) return 'ei mitattu'
      return against(megabytes(peakMB), peakMB, step === 'finish' ? finishBar.peakMB : undefined, megabytes)
    },
  ]
  return [[stepTitles[step] ?? step, (one) => duration(of(one).ms)], memory, ...(details[step] ?? [])]
}

/** One row a measure, one column a size. */
export const measurementTable = (measured: readonly Measurement[]): string => {
  const steps = new Set([
    ...Object.keys(stepTitles),
    ...measured.flatMap(({ figures }) => figures.map(({ step }) => step)),
  ])
  const row = (title: string, cell: (one: Measurement) => string) => [title, ...measured.map(cell)]
  return table(
    [
      { title: 'Mittari', align: 'left' },
      ...measured.map(({ articles }) => ({ title: `${count(articles)} artikkelia`, align: 'right' as const })),
    ],
    [
      row('Sisällön kääntö kylmänä', (one) => duration(one.compileCold)),
      row('Sisällön kääntö lämpimänä', (one) => duration(one.compileWarm)),
      row('Sivujen teko', (one) => duration(one.generation)),
      ...[...steps].flatMap(stepRows).map(([title, cell]) => row(title, cell)),
      row('next build kaikkiaan', (one) => duration(one.nextBuild)),
      row('Sisältö ja sivut kylmänä', (one) =>
        against(duration(totalTime(one)), totalTime(one), bars[one.articles]?.total, duration),
      ),
      row('Muisti, suurin prosessi', ({ memory, articles }) =>
        against(memory === undefined ? 'ei mitattu' : size(memory), memory, bars[articles]?.memory, size),
      ),
      row('Sivuja', ({ pages }) => count(pages)),
      row('Valmis sivusto', ({ output }) => size(output)),
      row('Aikaa sivua kohti', (one) => perPage(totalTime(one), one.pages)),
    ],
  )
}

/** Cost of one page at each size, with its growth from the first size. */
export const growthTable = (measured: readonly Measurement[]): string => {
  const [base] = measured
  const costs = (of: (one: Measurement) => number, title: string) => [
    title,
    ...measured.map((one) => {
      const cost = of(one) / one.pages
      const growth = base ? cost / (of(base) / base.pages) : 1
      return one === base ? `${decimal(cost)} ms` : `${decimal(cost)} ms (${Math.round(growth * 100)} %)`
    }),
  ]
  return table(
    [
      { title: 'Sivua kohti', align: 'left' },
      ...measured.map(({ articles, pages }) => ({
        title: `${count(articles)} art. / ${count(pages)} s.`,
        align: 'right' as const,
      })),
    ],
    [
      costs((one) => one.compileCold, 'Sisällön kääntö kylmänä'),
      costs((one) => one.generation, 'Sivujen teko'),
      costs((one) => finishOf(one).ms, 'Viimeistely'),
      costs(totalTime, 'Sisältö ja sivut kylmänä'),
    ],
  )
}
