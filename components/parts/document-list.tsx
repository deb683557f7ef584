import { papersId } from '@/lib/content/field-texts'
import { documentMeta } from '@/lib/content/media/document-meta'
import type { Page } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { DateText } from './date-text'

type DocumentLink = NonNullable<Page['documents']>[number]

export const DocumentList = ({ documents }: { documents: readonly DocumentLink[] }) =>
  documents.length > 0 && (
    <section id={papersId} className="mt-12">
      <h2 className="text-[1.4rem]">{t.page.documents}</h2>
      <ul className="documents mt-3">
        {documents.map((document) => (
          <DocumentItem key={document.title} document={document} />
        ))}
      </ul>
    </section>
  )

const DocumentItem = ({ document }: { document: DocumentLink }) => (
  <li>
    <DocumentName document={document} />
    {(document.adoptedOn || document.adoptedBy) && (
      <p className="text-[0.9rem] text-ink-soft">
        {t.page.adopted} {document.adoptedOn && <DateText date={document.adoptedOn} />}
        {document.adoptedBy && ` (${document.adoptedBy})`}
      </p>
    )}
  </li>
)

type Named = {
  readonly title: string
  readonly file?: string | undefined
  readonly url?: string | undefined
  readonly twin?: string | undefined
  readonly lang?: 'fi' | 'sv' | 'en' | undefined
}

/** A document as a link, with what one should know before opening it, and the way to the same as a page. */
export const DocumentName = async ({ document: { title, file, url, twin, lang } }: { document: Named }) => {
  const meta = file ? documentMeta(await queries.media(file), lang) : new URL(url ?? '').host
  return (
    <>
      <a href={file ?? url} hrefLang={lang} lang={lang === t.lang ? undefined : lang}>
        {title}
      </a>{' '}
      <span className="document-meta">({meta})</span>
      {twin && (
        <>
          {' '}
          <a href={twin} hrefLang={lang}>
            {t.page.twin}
            <span className="sr-only">: {title}</span>
          </a>
        </>
      )}
    </>
  )
}
