import { documentMeta } from '@/lib/content/media/document-meta'
import { mediaFacts } from '@/lib/content/media/media-reader'
import type { Page } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'
import { DateText } from './date-text'

type DocumentLink = NonNullable<Page['documents']>[number]

export const DocumentList = ({ documents }: { documents: readonly DocumentLink[] }) =>
  documents.length > 0 && (
    <section className="mt-12">
      <h2 className="text-[1.4rem]">{t.page.documents}</h2>
      <ul className="documents mt-3">
        {documents.map((document) => (
          <DocumentItem key={document.title} document={document} />
        ))}
      </ul>
    </section>
  )

const DocumentItem = async ({ document }: { document: DocumentLink }) => {
  const meta = document.file
    ? documentMeta(await mediaFacts('public', document.file), document.lang)
    : new URL(document.url ?? '').host
  return (
    <li>
      <a
        href={document.file ?? document.url}
        hrefLang={document.lang}
        lang={document.lang === t.lang ? undefined : document.lang}
      >
        {document.title}
      </a>{' '}
      <span className="document-meta">({meta})</span>
      {(document.adoptedOn || document.adoptedBy) && (
        <p className="text-[0.9rem] text-ink-soft">
          {t.page.adopted} {document.adoptedOn && <DateText date={document.adoptedOn} />}
          {document.adoptedBy && ` (${document.adoptedBy})`}
        </p>
      )}
    </li>
  )
}
