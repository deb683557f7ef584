import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'

const heading = /<h2 id="([^"]+)">(.*?)<\/h2>/gs
/** Fewer are seen at a glance. */
const least = 5

const titles: Readonly<Record<string, string>> = { [t.lang]: t.page.contents, ...t.page.contentsIn }

type Props = { readonly of: { readonly id: string; readonly lang?: string | undefined } }

/** The headings of a long text, as links to them; nothing in a language that we have no word for it in. */
export const Contents = ({ of }: Props) => {
  const title = titles[of.lang ?? t.lang]
  const headings = [...queries.body(of).matchAll(heading)]
  return (
    title &&
    headings.length >= least && (
      <nav aria-label={title} className="no-print facts mt-8">
        <h2>{title}</h2>
        <ul className="mt-1">
          {headings.map(([, id = '', html = '']) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-block py-1">
                {/* Of our own block table, less what would be a link in a link. */}
                <span dangerouslySetInnerHTML={{ __html: html.replace(/<\/?a\b[^>]*>/g, '') }} />
                <span className="sr-only">, {title.toLowerCase()}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )
  )
}
