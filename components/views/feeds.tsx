import { PageFrame } from '@/components/layout/page-frame'
import { Beside } from '@/components/parts/beside'
import { calendarsId } from '@/components/parts/calendar-link'
import { FileTable } from '@/components/parts/file-table'
import { Text } from '@/components/parts/text'
import { calendarPlans, calendarUrl } from '@/lib/outputs/calendar/calendars'
import { type FeedForm, type FeedGroup, feedForms, feedPlans, feedUrl } from '@/lib/outputs/feeds/feed-list'
import { viewTypes } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'

export const FeedsView = () => (
  <PageFrame url="/syotteet/" lead={t.feeds.intro}>
    <Beside first={<How />}>
      <div className="prose mt-8 max-w-3xl">
        <h2>{t.feeds.all}</h2>
        <p>
          <Text>{t.feeds.content}</Text>
        </p>
        <Feeds forms={['rss']} caption={t.feeds.all} of={['section']} />
        <details>
          <summary className="font-bold text-brand">{t.feeds.more}</summary>
          <Feeds forms={['rss']} caption={t.feeds.more} of={['Region', 'Topic', 'Committee']} />
        </details>
        <details>
          <summary className="font-bold text-brand">{t.feeds.otherForms}</summary>
          <p>
            <Text>{t.feeds.forms}</Text>
          </p>
          <Feeds
            forms={feedForms.filter((form) => form !== 'rss')}
            caption={t.feeds.otherForms}
            of={['section', ...viewTypes]}
          />
        </details>
        <Calendars />
      </div>
    </Beside>
  </PageFrame>
)

const How = () => (
  <div className="prose facts mt-8">
    <h2>{t.feeds.how}</h2>
    <ol>
      {t.feeds.steps.map((step) => (
        <li key={step}>
          <Text>{step}</Text>
        </li>
      ))}
    </ol>
  </div>
)

const Calendars = () => {
  const plans = queries.ask(calendarPlans)
  const forms = [{ label: t.calendars.file, urlOf: calendarUrl }]
  const isOfRegion = ({ name }: { name: string }) => name.startsWith('alue-')
  return (
    <>
      <h2 id={calendarsId}>{t.calendars.title}</h2>
      <p>
        <Text>{t.calendars.what}</Text>
      </p>
      <details>
        <summary className="font-bold text-brand">{t.calendars.help}</summary>
        <ul>
          {t.calendars.how.map((how) => (
            <li key={how}>
              <Text>{how}</Text>
            </li>
          ))}
        </ul>
      </details>
      <FileTable
        caption={t.calendars.list}
        what={t.feeds.followed}
        forms={forms}
        groups={[{ title: t.calendars.groups.all, rows: plans.filter((plan) => !isOfRegion(plan)) }]}
      />
      {plans.some(isOfRegion) && (
        <details>
          <summary className="font-bold text-brand">{t.calendars.byRegion}</summary>
          <FileTable
            caption={t.calendars.byRegion}
            what={t.feeds.followed}
            forms={forms}
            groups={[{ title: t.calendars.groups.region, rows: plans.filter(isOfRegion) }]}
          />
        </details>
      )}
    </>
  )
}

type FeedsProps = {
  readonly forms: readonly FeedForm[]
  readonly caption: string
  readonly of: readonly FeedGroup[]
}

const Feeds = ({ forms, caption, of: groups }: FeedsProps) => {
  const plans = queries.ask(feedPlans)
  return (
    <FileTable
      caption={caption}
      what={t.feeds.followed}
      forms={forms.map((form) => ({ label: t.feeds.formNames[form], urlOf: (name) => feedUrl(name, form) }))}
      groups={groups.map((group) => ({
        title: t.feeds.groups[group],
        // What follows all comes first of the kinds.
        rows: plans.filter((plan) => plan.group === group || (group === 'section' && plan.group === 'all')),
      }))}
    />
  )
}
