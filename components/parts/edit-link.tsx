import { content } from '@/lib/content'
import { documentAt } from '@/lib/content/queries'
import { t } from '@/lib/i18n/fi'
import { editUrl, newFileUrl } from '@/lib/repository-links'

const lists = { '/ajankohtaista/': 'News', '/blogi/': 'Post' } as const
const isList = (url: string): url is keyof typeof lists => url in lists

/** Where a page's source is edited, or a new item of a list begun. Nothing on pages that have neither. */
export const EditLink = ({ url }: { url: string }) => {
  const document = documentAt(content(), url)
  if (document) return <Link href={editUrl(document.id)} text={t.edit.page} />
  return isList(url) ? <Link href={newFileUrl(lists[url])} text={t.edit.add[lists[url]]} /> : null
}

const Link = ({ href, text }: { href: string; text: string }) => (
  <p className="no-print mt-12 text-[0.9rem]">
    <a href={href} className="inline-flex min-h-9 items-center">
      {text}
    </a>
  </p>
)
