import type { SectionType } from '@/lib/schema/content-types'
import type { Item } from '@/lib/schema/documents'
import { news } from '@/lib/schema/types/news'
import { post } from '@/lib/schema/types/post'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { DateText } from './date-text'
import { MoreLink } from './more-link'
import { Text } from './text'

const shown = 3

/** What it leaves out on a page that offers none of the newest besides: itself. */
export const exceptOn = (url: string): readonly string[] =>
  [queries.newestBut('News', [], shown), queries.newestBut('Post', [], shown)].flat().some((item) => item.url === url)
    ? [url]
    : []

/** Whether there is anything in them. */
export const isAnythingLatest = (except: readonly string[]): boolean =>
  queries.newestBut('News', except, shown).length + queries.newestBut('Post', except, shown).length > 0

/** «Uusimmat uutiset» and «Uusimmat blogissa» at the foot of a page, less those in `except`: what it is or offers already. */
export const LatestBoxes = ({ except }: { except: readonly string[] }) => (
  <div className="mt-12 grid grid-cols-1 gap-x-12 gap-y-6 md:grid-cols-2">
    <LatestBox title={t.list.latest(news.words.many)} items={queries.newestBut('News', except, shown)} type={news} />
    <LatestBox title={t.blog.latest} items={queries.newestBut('Post', except, shown)} type={post} />
  </div>
)

type BoxProps = {
  readonly title: string
  readonly items: readonly Item[]
  /** Its list stands at the end. */
  readonly type: Pick<SectionType, 'words' | 'section'>
}

const LatestBox = ({ title, items, type }: BoxProps) =>
  items.length > 0 && (
    <section>
      <h2 className="text-[1.15rem]">{title}</h2>
      <ul className="mt-2 ruled">
        {items.map((item) => (
          <li key={item.url} className="py-3">
            <article>
              <a href={item.url} className="inline-block py-0.5">
                <Text>{item.title}</Text>
              </a>
              <p className="text-[0.9rem] text-ink-soft">
                <DateText date={item.date} precision={item.datePrecision} />
              </p>
            </article>
          </li>
        ))}
      </ul>
      <MoreLink href={type.section.url} className="pt-1">
        {t.list.all(type.words.many)}
      </MoreLink>
    </section>
  )
