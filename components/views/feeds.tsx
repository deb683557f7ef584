import { PageFrame } from '@/components/layout/page-frame'
import { t } from '@/lib/i18n/fi'

/** What a feed is and where they stand; says plainly that they are not there yet. */
export const FeedsView = () => (
  <PageFrame url="/syotteet/" lead={t.feeds.intro}>
    <div className="prose mt-8 max-w-[38rem]">
      <p>{t.feeds.what}</p>
      <p className="notice">{t.feeds.notYet}</p>
      <h2>{t.feeds.meanwhile}</h2>
      <ul>
        {t.feeds.ways.map(({ url, title }) => (
          <li key={url}>
            <a href={url}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  </PageFrame>
)
