import { PageFrame } from '@/components/layout/page-frame'
import { Text } from '@/components/parts/text'
import { type FeedGroup, type FeedPlan, feedForms, feedPlans, feedUrl } from '@/lib/outputs/feeds/feed-list'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'

export const FeedsView = () => {
  const plans = queries.ask(feedPlans)
  return (
    <PageFrame url="/syotteet/" lead={t.feeds.intro}>
      <div className="prose mt-8 max-w-[38rem]">
        <p>
          <Text>{t.feeds.what}</Text>
        </p>
        <h2>{t.feeds.how}</h2>
        <ol>
          {t.feeds.steps.map((step) => (
            <li key={step}>
              <Text>{step}</Text>
            </li>
          ))}
        </ol>
        <p>
          <Text>{t.feeds.content}</Text>
        </p>
        <h2>{t.feeds.all}</h2>
        <p>
          <Text>{t.feeds.forms}</Text>
        </p>
        {groups.map((group) => (
          <Feeds key={group} group={group} plans={plans.filter((plan) => plan.group === group)} />
        ))}
      </div>
    </PageFrame>
  )
}

const groups: readonly FeedGroup[] = ['all', 'section', 'region', 'topic']

const Feeds = ({ group, plans }: { group: FeedGroup; plans: readonly FeedPlan[] }) =>
  plans.length > 0 && (
    <>
      <h3>{t.feeds.groups[group]}</h3>
      <ul>
        {plans.map(({ name, title }) => (
          <li key={name}>
            <Text>{title}</Text>
            <span className="flex flex-wrap gap-x-5">
              {feedForms.map((form) => (
                <a
                  key={form}
                  href={feedUrl(name, form)}
                  aria-label={`${title}: ${t.feeds.formNames[form]}`}
                  className="inline-flex min-h-9 items-center"
                >
                  {t.feeds.formNames[form]}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
