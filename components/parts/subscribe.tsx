import { ownPages } from '@/lib/schema/urls'
import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'
import { Text } from './text'

/** How the newsletter is ordered; without such a link, how else one hears of what is new. */
export const Subscribe = () => {
  const { subscribe } = site
  const [title, text, link] = subscribe
    ? [t.letters.subscribe, t.letters.subscribeText, t.letters.subscribe]
    : [t.letters.follow, t.letters.followText, t.letters.followHow]
  return (
    <section className="facts no-print mt-8">
      <h2>{title}</h2>
      <p className="mt-2">
        <Text>{text}</Text>
      </p>
      <p>
        <a href={subscribe ?? ownPages.feeds} className="inline-flex min-h-9 items-center font-bold">
          {link}
        </a>
      </p>
    </section>
  )
}
