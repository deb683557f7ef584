import { PageFrame } from '@/components/layout/page-frame'
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
    <PageFrame url={topic.url} lead={topic.summary}>
      <div className="max-w-3xl">
        <Prose of={topic} />
      </div>
      <section className="mt-12 border-t-4 border-ink pt-4">
        <h2 className="section-heading">{t.topics.items}</h2>
        <NewestItems items={items} level={3} showKind />
        <YearLinks items={items} shown={newestShown} urlOf={(year) => viewArchiveUrl('Topic', topic.slug, year)} />
        <FeedLink of={topic} />
      </section>
      {projects.length > 0 && (
        <section className="mt-16 border-t-4 border-ink pt-4">
          <h2 className="section-heading">{project.section.title}</h2>
          <ul
            className={`mt-4 grid grid-cols-1 gap-x-12 md:grid-cols-2 ${projects.length === 4 ? '' : 'lg:grid-cols-3'}`}
          >
            {projects.map((project) => (
              <li key={project.slug} className="border-t border-line py-4">
                <ProjectCard project={project} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="mt-16">
        <ServiceLinks />
      </div>
    </PageFrame>
  )
}
