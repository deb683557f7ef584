import { PageFrame } from '@/components/layout/page-frame'
import { FeedLink } from '@/components/parts/feed-link'
import { LeadItem } from '@/components/parts/lead-picture'
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
  const [lead] = items
  return (
    <PageFrame url={topic.url} lead={topic.summary}>
      <div className="columns">
        <div className="min-w-0">
          <Prose of={topic} />
        </div>
        <ServiceLinks isBeside />
      </div>
      <section className="mt-12 border-t-4 border-ink pt-4">
        <h2 className="text-[1.6rem]">{t.topics.items}</h2>
        {lead && <LeadItem item={lead} level={3} showKind />}
        <div className="columns">
          <div className="mt-8 min-w-0">
            <NewestItems items={items} most={newestShown} level={3} showKind isAfterLead />
            <YearLinks items={items} shown={newestShown} urlOf={(year) => viewArchiveUrl('Topic', topic.slug, year)} />
            <FeedLink of={topic} />
          </div>
          {projects.length > 0 && (
            <section className="mt-8">
              <h2 className="text-[1.15rem]">{project.section.title}</h2>
              <ul className="mt-2 divide-y divide-line border-t border-line">
                {projects.map((project) => (
                  <li key={project.slug} className="py-4">
                    <ProjectCard project={project} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </section>
    </PageFrame>
  )
}
