import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'

const heading = /<h2 id="([^"]+)">(.*?)<\/h2>/gs
/** Fewer are seen at a glance. */
const least = 3

/** The headings of a long text, as links to them. */
export const Contents = ({ of }: { of: { readonly id: string } }) => {
  const headings = [...queries.body(of).matchAll(heading)]
  return (
    headings.length >= least && (
      <nav aria-label={t.page.contents} className="no-print facts mt-8">
        <h2 className="text-[1rem]">{t.page.contents}</h2>
        <ul className="mt-1">
          {headings.map(([, id = '', html = '']) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-block py-1">
                {/* Of our own block table, less what would be a link in a link. */}
                <span dangerouslySetInnerHTML={{ __html: html.replace(/<\/?a\b[^>]*>/g, '') }} />
                <span className="sr-only">, {t.page.contents.toLowerCase()}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )
  )
}
