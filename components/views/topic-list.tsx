import { PageFrame } from '@/components/layout/page-frame'
import { Text } from '@/components/parts/text'
import { TopicName } from '@/components/parts/topic-name'
import { content } from '@/lib/content'
import { itemsOfTopic, projectsOfTopic } from '@/lib/content/queries'
import { t } from '@/lib/i18n/fi'

export const TopicListView = () => (
  <PageFrame url="/aiheet/" lead={t.topics.intro}>
    <ul className="mt-10 grid grid-cols-1 gap-x-12 gap-y-8 md:grid-cols-2">
      {content().topics.map((topic) => (
        <li key={topic.slug}>
          <h2 className="text-[1.15rem]">
            <a href={topic.url} className="quiet-link inline-block min-h-6">
              <TopicName>{topic.title}</TopicName>
            </a>{' '}
            <span className="font-normal text-ink-soft tabular-nums">
              ({itemsOfTopic(content(), topic).length + projectsOfTopic(content(), topic).length})
            </span>
          </h2>
          <p>
            <Text>{topic.summary}</Text>
          </p>
        </li>
      ))}
    </ul>
  </PageFrame>
)
