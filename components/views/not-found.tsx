import { PageShell } from '@/components/layout/page-shell'
import { SearchForm } from '@/components/parts/search-form'
import { sectionTypes } from '@/lib/schema/content-types'
import { ownPages } from '@/lib/schema/urls'
import { t } from '@/lib/text/fi'

const ways = [{ url: ownPages.front, title: t.front }, ...sectionTypes.map(({ section }) => section)]

type Props = {
  readonly about: { readonly title: string; readonly text: string; readonly search: string }
}

/** For addresses without a page, whether there never was one (404) or it is gone (410): what happened, and ways on. */
export const NotFoundView = ({ about }: Props) => (
  <PageShell>
    <div className="mt-10 max-w-3xl">
      <MissingTile />
      <h1 className="mt-6 text-[clamp(1.8rem,1.2rem+2.6vw,3rem)]">{about.title}</h1>
      <p className="mt-4 text-[1.15rem] text-ink-soft">{about.text}</p>
      <h2 className="mt-10 text-[1.4rem]">{t.notFound.help}</h2>
      <div className="mt-4 max-w-md">
        <SearchForm id="haku_sivulla" name={about.search} />
      </div>
      <ul className="mt-4">
        {ways.map(({ url, title }) => (
          <li key={url}>
            <a href={url} className="inline-flex min-h-9 items-center">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
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
  <svg viewBox="0 0 44 42" className="missing-tile h-44 w-46" aria-hidden="true">
    {tiles.map(([x, y], at) => (
      <path key={`${x} ${y}`} d={`M${x} ${y - 8}l7 4v8l-7 4-7-4v-8z`} className={`area-${at + 1}`} />
    ))}
    <path d="M22 13l7 4v8l-7 4-7-4v-8z" />
  </svg>
)
