import { absoluteUrl } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'

/** Share links: plain addresses of the services, nobody's script. */
export const Share = ({ url, title }: { url: string; title: string }) => {
  const [u, text] = [absoluteUrl(url), title].map(encodeURIComponent)
  const links = [
    { name: t.article.shareOn.facebook, href: `https://www.facebook.com/sharer/sharer.php?u=${u}` },
    { name: t.article.shareOn.x, href: `https://x.com/intent/post?url=${u}&text=${text}` },
    { name: t.article.shareOn.linkedin, href: `https://www.linkedin.com/sharing/share-offsite/?url=${u}` },
  ]
  return (
    <section className="no-print mt-6 border-t border-line pt-4 text-[0.9rem]">
      <h2 className="minor-heading">{t.article.share}</h2>
      <ul className="flex flex-wrap gap-x-3">
        {links.map(({ name, href }) => (
          <li key={name}>
            <a href={href} rel="noreferrer" className="inline-flex min-h-9 min-w-6 items-center justify-center">
              {name}
            </a>
          </li>
        ))}
        <li>
          <a href={`mailto:?subject=${text}&body=${u}`} className="inline-flex min-h-9 items-center">
            {t.article.email}
          </a>
        </li>
      </ul>
    </section>
  )
}
