import type { Figure } from '@/lib/run/step'
import { count, decimal, duration, size, table } from '@/lib/text/terminal'

export type Rebuilt = { readonly figures: readonly Figure[]; readonly time: number }

/** Times in milliseconds, memory and output in bytes. */
export type Measurement = {
  readonly articles: number
  /** With other types among the news. */
  readonly mixed: boolean
  /** From empty caches. */
  readonly figures: readonly Figure[]
  readonly time: number
  /** Peak of the largest process, where it can be measured. */
  readonly memory: number | undefined
  /** Processor's time of the cold build, of all its processes, where it can be measured. */
  readonly processor: number | undefined
  /** The builds after it, where they are measured: with one article edited, with another added, and with nothing changed. */
  readonly edit?: Rebuilt | undefined
  readonly article?: Rebuilt | undefined
  readonly nothing?: Rebuilt | undefined
  readonly pages: number
  readonly output: number
}

const nameOf = ({ articles, mixed }: Measurement): string => `${count(articles)} ${mixed ? 'sekaisin' : 'artikkelia'}`

const mean = (a: number, b: number): number => (a + b) / 2

/** Of two cold builds of the same content. */
export const meanOf = (one: Measurement, other: Measurement): Measurement => ({
  ...one,
  figures: one.figures.map((figure) => ({ ...figure, ms: mean(figure.ms, figureOf(other.figures, figure.step).ms) })),
  time: mean(one.time, other.time),
  processor:
    one.processor === undefined || other.processor === undefined ? undefined : mean(one.processor, other.processor),
})

export const figureOf = (figures: readonly Figure[], step: string): Figure =>
  figures.find((figure) => figure.step === step) ?? { step, ms: 0 }

const beside = ['pictures', 'share-images', 'search-index', 'open-data', 'feeds']

/** From empty caches, without the steps that have rows of their own. */
export const totalTime = ({ figures }: Measurement): number =>
  figures.reduce((sum, { step, ms }) => (beside.includes(step) ? sum : sum + ms), 0)

const stepTitles: Readonly<Record<string, string>> = {
  content: 'Sisältö',
  browser: 'Selainosat',
  pages: 'Sivut (Next)',
  postprocess: 'Viimeistely',
  weather: 'Säätiedot',
  pictures: 'Kuvat',
  'share-images': 'Jakokuvat kylmänä',
  'search-index': 'Haun hakemisto',
  'open-data': 'Avoin data',
  feeds: 'Syötteet ja sivukartat',
  hosts: 'Palvelinten asetukset',
  compress: 'Pakkaus',
  swap: 'Vaihto',
}

/** Milliseconds to draw one, and to copy all. */
const shareImageBar = { each: 60, warm: 5000 } as const

/** Milliseconds a page. */
const postprocessBar = 3

/** On two cores. */
const bars: Readonly<Record<number, { readonly total: number; readonly memory: number }>> = {
  1000: { total: 45_000, memory: 1e9 },
  10000: { total: 270_000, memory: 2e9 },
}

const against = (shown: string, value: number | undefined, bar: number | undefined, show: (bar: number) => string) =>
  bar === undefined || value === undefined ? shown : `${shown} (${value <= bar ? 'raja' : 'YLI RAJAN'} ${show(bar)})`

const notMeasured = 'ei mitattu'

const perPage = (ms: number, pages: number): string => `${decimal(ms / Math.max(pages, 1))} ms`

type Row = readonly [title: string, cell: (one: Measurement) => string]

const details: Readonly<Record<string, readonly Row[]>> = {
  postprocess: [
    [
      '  sivua kohti',
      (one) => {
        const { ms } = figureOf(one.figures, 'postprocess')
        return against(perPage(ms, one.pages), ms / one.pages, postprocessBar, (bar) => `${bar} ms`)
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
      ({ edit }) => {
        if (!edit) return notMeasured
        const { ms } = figureOf(edit.figures, 'share-images')
        return against(duration(ms), ms, shareImageBar.warm, duration)
      },
    ],
  ],
}

const stepRows = (step: string): readonly Row[] => [
  [stepTitles[step] ?? step, (one) => duration(figureOf(one.figures, step).ms)],
  ...(details[step] ?? []),
]

/** Milliseconds by number of articles. */
const rebuilds = [
  ['Rakennus yhden muutoksen jälkeen', 'edit', { 1000: 10_000, 10000: 25_000 }],
  ['Rakennus uuden artikkelin jälkeen', 'article', { 1000: 12_000, 10000: 40_000 }],
  ['Rakennus, kun mikään ei ole muuttunut', 'nothing', { 1000: 5000, 10000: 12_000 }],
] as const satisfies readonly (readonly [string, string, Readonly<Record<number, number>>])[]

/** Where the time of each build goes. */
export const stepsTable = (one: Measurement): string =>
  table(
    [
      { title: nameOf(one), align: 'left' },
      ...['kylmänä', 'muutos', 'uusi artikkeli'].map((title) => ({ title, align: 'right' as const })),
    ],
    one.figures.map(({ step }) => [
      stepTitles[step] ?? step,
      ...[one, one.edit, one.article].map((built) =>
        built ? duration(figureOf(built.figures, step).ms) : notMeasured,
      ),
    ]),
  )

/** One row a measure, one column a size. */
export const measurementTable = (measured: readonly Measurement[]): string => {
  const steps = new Set([
    ...Object.keys(stepTitles),
    ...measured.flatMap(({ figures }) => figures.map(({ step }) => step)),
  ])
  const row = (title: string, cell: (one: Measurement) => string) => [title, ...measured.map(cell)]
  return table(
    [{ title: 'Mittari', align: 'left' }, ...measured.map((one) => ({ title: nameOf(one), align: 'right' as const }))],
    [
      ...[...steps].flatMap(stepRows).map(([title, cell]) => row(title, cell)),
      row('Rakennus kylmänä', ({ time }) => duration(time)),
      ...rebuilds.map(([title, name, barOf]) =>
        row(title, (one) => {
          const time = one[name]?.time
          const bar = (barOf as Readonly<Record<number, number>>)[one.articles]
          return time === undefined ? notMeasured : against(duration(time), time, bar, duration)
        }),
      ),
      row('Sisältö ja sivut kylmänä', (one) =>
        against(duration(totalTime(one)), totalTime(one), bars[one.articles]?.total, duration),
      ),
      row('Muisti, suurin prosessi', ({ memory, articles }) =>
        against(memory === undefined ? notMeasured : size(memory), memory, bars[articles]?.memory, size),
      ),
      row('Suorittimen aikaa kylmänä', ({ processor }) =>
        processor === undefined ? notMeasured : duration(processor),
      ),
      row('Sivuja', ({ pages }) => count(pages)),
      row('Valmis sivusto', ({ output }) => size(output)),
      row('Aikaa sivua kohti', (one) => perPage(totalTime(one), one.pages)),
    ],
  )
}

/** What a page may cost with other types among the news, of what it costs among news alone. */
const mixedBar = 1.05

/** Cost of one page at each size, with its growth from the first size, or with other types from the same without them. */
export const growthTable = (measured: readonly Measurement[]): string => {
  const [first] = measured
  const costs = (of: (one: Measurement) => number, title: string, bar?: number) => [
    title,
    ...measured.map((one) => {
      const each = (other: Measurement) => of(other) / other.pages
      const base = one.mixed ? measured.find(({ articles, mixed }) => articles === one.articles && !mixed) : first
      const shown = `${decimal(each(one))} ms`
      if (!base || one === base) return shown
      const growth = each(one) / each(base)
      const percent = (share: number) => `${Math.round(share * 100)} %`
      return `${shown} (${against(percent(growth), one.mixed ? growth : undefined, bar, percent)})`
    }),
  ]
  return table(
    [
      { title: 'Sivua kohti', align: 'left' },
      ...measured.map((one) => ({
        title: `${nameOf(one)}, ${count(one.pages)} sivua`,
        align: 'right' as const,
      })),
    ],
    [
      costs(({ figures }) => figureOf(figures, 'content').ms, 'Sisältö'),
      costs(({ figures }) => figureOf(figures, 'pages').ms, 'Sivut (Next)'),
      costs(({ figures }) => figureOf(figures, 'postprocess').ms, 'Viimeistely'),
      costs(totalTime, 'Sisältö ja sivut kylmänä', mixedBar),
      // Of everything, and not of what else the machine does meanwhile.
      ...(measured.some(({ processor }) => processor === undefined)
        ? []
        : [costs(({ processor = 0 }) => processor, 'Suorittimen aikaa kaikkeen', mixedBar)]),
    ],
  )
}
