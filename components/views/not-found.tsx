import { PageShell } from '@/components/layout/page-shell'
import { SearchForm } from '@/components/parts/search-form'
import { ServiceLinks } from '@/components/parts/service-links'
import { news } from '@/lib/schema/types/news'
import { region } from '@/lib/schema/types/region'
import { topic } from '@/lib/schema/types/topic'
import { ownPages } from '@/lib/schema/urls'
import { t } from '@/lib/text/fi'

/** Few, since the navigation has all. */
const ways = [{ url: ownPages.front, title: t.front }, ...[news, region, topic].map(({ section }) => section)]

type Props = {
  readonly about: { readonly title: string; readonly text: string; readonly search: string }
}

/** For addresses without a page, whether there never was one (404) or it is gone (410): what happened, and ways on. */
export const NotFoundView = ({ about }: Props) => (
  <PageShell>
    <div className="mt-12">
      <div className="with-mark">
        <MissingTile />
        <h1>{about.title}</h1>
        <p className="mt-4 max-w-3xl text-[1.15rem] text-ink-soft">{about.text}</p>
      </div>
    </div>
    <div className="max-w-3xl">
      <h2 className="mt-6 text-[1.4rem]">{t.notFound.help}</h2>
      <div className="mt-4">
        <SearchForm id="haku_sivulla" name={about.search} />
      </div>
      <ul className="mt-4 flex flex-wrap gap-x-8">
        {ways.map(({ url, title }) => (
          <li key={url}>
            <a href={url} className="inline-flex min-h-11 items-center font-bold">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
    <ServiceLinks />
  </PageShell>
)

/** Tiles of the map around one that is not there. */
const tiles: readonly (readonly [x: number, y: number])[] = [
  [15, 9],
  [29, 9],
  [36, 21],
  [29, 33],
  [15, 33],
  [8, 21],
]
const MissingTile = () => (
  <svg viewBox="0 0 44 42" className="missing-tile h-12 w-11 sm:h-28 sm:w-25" aria-hidden="true">
    {tiles.map(([x, y], at) => (
      <path key={`${x} ${y}`} d={`M${x} ${y - 8}l7 4v8l-7 4-7-4v-8z`} className={`area-${at + 1}`} />
    ))}
    <path d="M22 13l7 4v8l-7 4-7-4v-8z" />
  </svg>
)
