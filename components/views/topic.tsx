import { PageFrame } from '@/components/layout/page-frame'
import { Pictogram } from '@/components/parts/drawing'
import { FeedLink } from '@/components/parts/feed-link'
import { NewestItems, newestShown } from '@/components/parts/newest-items'
import { ProjectCard } from '@/components/parts/project-card'
import { Prose } from '@/components/parts/prose'
import { ServiceLinks } from '@/components/parts/service-links'
import { YearLinks } from '@/components/parts/year-links'
import type { Topic } from '@/lib/schema/documents'
import { project } from '@/lib/schema/types/project'
import { viewArchiveUrl } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'

export const TopicView = ({ topic }: { topic: Topic }) => {
  const items = queries.itemsOfTopic(topic)
  const projects = queries.projectsOfTopic(topic)
  return (
    <PageFrame
      url={topic.url}
      lead={topic.summary}
      mark={<Pictogram of={topic} className="h-12 w-11 sm:h-28 sm:w-25" />}
    >
      <div className="max-w-3xl">
        <Prose of={topic} />
        <ServiceLinks />
        <section className="mt-12">
          <h2 className="text-[1.4rem]">{t.topics.items}</h2>
          <NewestItems items={items} most={newestShown} level={3} showKind />
          <YearLinks items={items} shown={newestShown} urlOf={(year) => viewArchiveUrl('Topic', topic.slug, year)} />
          <FeedLink of={topic} />
        </section>
        {projects.length > 0 && (
          <section className="mt-12">
            <h2 className="text-[1.4rem]">{project.section.title}</h2>
            <ul className="mt-6 space-y-8">
              {projects.map((project) => (
                <li key={project.slug}>
                  <ProjectCard project={project} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </PageFrame>
  )
}
