import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'
import { Text } from './text'

/** How the newsletter is ordered; nothing where it cannot be. */
export const Subscribe = () =>
  site.subscribe && (
    <section className="facts no-print mt-8">
      <h2>{t.letters.subscribe}</h2>
      <p className="mt-2">
        <Text>{t.letters.subscribeText}</Text>
      </p>
      <p>
        <a href={site.subscribe} className="inline-flex min-h-9 items-center font-bold">
          {t.letters.subscribe}
        </a>
      </p>
    </section>
  )
