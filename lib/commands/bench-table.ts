import { count, decimal, duration, size, table } from './text'

/** What one build of `articles` synthetic articles cost. Times in milliseconds, memory and output in bytes. */
export type Measurement = {
  readonly articles: number
  readonly compileCold: number
  readonly compileWarm: number
  /** Next's static generation alone. */
  readonly generation: number
  /** The finishing of the pages alone, compressed neighbours among it, and the most memory of its process. */
  readonly finish: number
  readonly finishMemory: number
  /** Making the pictures that no earlier build has made. */
  readonly pictures: number
  /** Writing the open data, compressed neighbours among it, and the most memory of its process. */
  readonly openData: number
  readonly openDataMemory: number
  /** How many share images there are, the time to draw them all, and the time to copy them when they have been drawn. */
  readonly shareImages: number
  readonly shareImagesCold: number
  readonly shareImagesWarm: number
  /** Writing feeds and sitemaps, likewise. */
  readonly feeds: number
  readonly feedsMemory: number
  /** Making the index of search, compressed neighbours among it, and the most memory of its process. */
  readonly searchIndex: number
  readonly searchIndexMemory: number
  /** The whole of `next build`, with the finishing in it. */
  readonly nextBuild: number
  /** Peak of the largest process; nothing where it cannot be measured. */
  readonly memory: number | undefined
  readonly pages: number
  readonly output: number
}

/** From an empty cache to the finished pages. What is made beside them has its own rows. */
export const totalTime = (one: Measurement): number =>
  one.compileCold + one.nextBuild - one.pictures - one.shareImagesCold - one.openData - one.feeds - one.searchIndex

/** The bars of share images at every size: milliseconds to draw one, and to copy all. */
const shareImageBar = { each: 60, warm: 5000 } as const

/** The bar of the finishing at every size: milliseconds a page, and bytes. */
const finishBar = { perPage: 3, memory: 300e6 } as const

/** The bars the site is held to on two cores. */
const bars: Readonly<Record<number, { readonly total: number; readonly memory: number }>> = {
  1000: { total: 45_000, memory: 1e9 },
  10000: { total: 270_000, memory: 2e9 },
}

const against = (shown: string, value: number | undefined, bar: number | undefined, show: (bar: number) => string) =>
  bar === undefined || value === undefined ? shown : `${shown} (${value <= bar ? 'raja' : 'YLI RAJAN'} ${show(bar)})`

const perPage = (ms: number, pages: number): string => `${decimal(ms / Math.max(pages, 1))} ms`

/** One row a measure, one column a size. */
export const measurementTable = (measured: readonly Measurement[]): string => {
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
      row('Viimeistely', (one) => duration(one.finish)),
      row('  sivua kohti', ({ finish, pages }) =>
        against(perPage(finish, pages), finish / pages, finishBar.perPage, (bar) => `${bar} ms`),
      ),
      row('  muisti', ({ finishMemory }) => against(size(finishMemory), finishMemory, finishBar.memory, size)),
      row('Kuvat', (one) => duration(one.pictures)),
      row('Jakokuvat kylmänä', (one) => duration(one.shareImagesCold)),
      row('  kuvaa kohti', ({ shareImages, shareImagesCold }) =>
        against(
          perPage(shareImagesCold, shareImages),
          shareImagesCold / shareImages,
          shareImageBar.each,
          (bar) => `${bar} ms`,
        ),
      ),
      row('Jakokuvat lämpimänä', ({ shareImagesWarm }) =>
        against(duration(shareImagesWarm), shareImagesWarm, shareImageBar.warm, duration),
      ),
      row('Avoin data', (one) => duration(one.openData)),
      row('  muisti', ({ openDataMemory }) => size(openDataMemory)),
      row('Syötteet ja sivukartat', (one) => duration(one.feeds)),
      row('  muisti', ({ feedsMemory }) => size(feedsMemory)),
      row('Haun hakemisto', (one) => duration(one.searchIndex)),
      row('  muisti', ({ searchIndexMemory }) => size(searchIndexMemory)),
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
      costs((one) => one.finish, 'Viimeistely'),
      costs(totalTime, 'Sisältö ja sivut kylmänä'),
    ],
  )
}
