import { PageFrame } from '@/components/layout/page-frame'
import { Pictogram } from '@/components/parts/drawing'
import { ListOrNothing } from '@/components/parts/list-or-nothing'
import { SectionIntro } from '@/components/parts/section-intro'
import { Text } from '@/components/parts/text'
import { TopicName } from '@/components/parts/topic-name'
import type { Topic } from '@/lib/schema/documents'
import { project } from '@/lib/schema/types/project'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'
import { countOf, formatList } from '@/lib/text/format'

export const TopicListView = ({ page }: { page: SitePage }) => (
  <PageFrame url={page.url} lead={page.description}>
    <SectionIntro page={page} />
    <ListOrNothing className="mt-12 grid grid-cols-1 gap-x-12 gap-y-8 md:grid-cols-2">
      {queries.all('Topic').map((topic) => (
        <li key={topic.slug} className="with-mark">
          <Pictogram of={topic} className="h-14 w-12" />
          <h2 className="text-[1.15rem]">
            <a href={topic.url} className="quiet-link inline-block min-h-6">
              <TopicName>{topic.title}</TopicName>
            </a>
          </h2>
          <p className="mt-1">
            <Text>{topic.summary}</Text>
          </p>
          <ContentOf topic={topic} />
        </li>
      ))}
    </ListOrNothing>
  </PageFrame>
)

/** «5 julkaisua ja 1 hanke»: what the topic's page gathers. */
const ContentOf = ({ topic }: { topic: Topic }) => {
  const counts = [
    { count: queries.itemsOfTopic(topic).length, words: t.list.noun },
    { count: queries.projectsOfTopic(topic).length, words: project.words },
  ].filter(({ count }) => count > 0)
  return (
    counts.length > 0 && (
      <p className="mt-1 text-[0.9rem] text-ink-soft figures">
        {formatList(counts.map(({ count, words }) => countOf(count, words.one.toLowerCase(), words.partitive)))}
      </p>
    )
  )
}
