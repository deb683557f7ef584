import { datedTypes } from '@/lib/schema/content-types'
import { queries } from '@/lib/site/reader'
import { editUrl, newFileUrl } from '@/lib/site/repository-links'
import { t } from '@/lib/text/fi'

/** Where a page's source is edited, or a new item of a list begun. Nothing on pages that have neither. */
export const EditLink = ({ url }: { url: string }) => {
  const document = queries.documentAt(url)
  if (document) return <Link href={editUrl(document.id)} text={t.edit.page} />
  const type = datedTypes.find(({ section }) => section.url === url)
  return type ? <Link href={newFileUrl(type.name)} text={t.edit.add(type.words.one)} /> : null
}

const Link = ({ href, text }: { href: string; text: string }) => (
  <p className="no-print mt-12 text-[0.9rem]">
    <a href={href} className="inline-flex min-h-9 items-center">
      {text}
    </a>
  </p>
)
