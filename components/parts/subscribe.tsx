import { ownPages } from '@/lib/schema/urls'
import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'
import { MoreLink } from './more-link'
import { Text } from './text'

/** How the newsletter is ordered; where it cannot be, a way to how else one hears of what is new. */
export const Subscribe = () =>
  site.subscribe ? (
    <section className="facts no-print mt-8">
      <h2>{t.letters.subscribe}</h2>
      <p className="mt-2">
        <Text>{t.letters.subscribeText}</Text>
      </p>
      <MoreLink href={site.subscribe}>{t.letters.subscribe}</MoreLink>
    </section>
  ) : (
    <p className="no-print mt-4">
      <a href={ownPages.feeds} className="inline-flex min-h-9 items-center">
        {t.letters.follow}
      </a>
    </p>
  )
