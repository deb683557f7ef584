import type { ReactNode } from 'react'
import { PageFrame } from '@/components/layout/page-frame'
import { Columns } from '@/components/parts/columns'
import { ContactList } from '@/components/parts/contact-list'
import { LabelLinks } from '@/components/parts/labels'
import { LatestBoxes } from '@/components/parts/latest-boxes'
import { ProjectStatus } from '@/components/parts/project-status'
import { ProjectTree } from '@/components/parts/project-tree'
import { Prose } from '@/components/parts/prose'
import { Related } from '@/components/parts/related'
import { Share } from '@/components/parts/share'
import { Timeline } from '@/components/parts/timeline'
import type { Project } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'

export const ProjectView = ({ project }: { project: Project }) => {
  const root = queries.ancestorsOf(project)[0] ?? project
  const { milestones = [], contacts = [] } = project
  return (
    <PageFrame
      url={project.url}
      lead={project.summary}
      meta={
        <p className="mt-5">
          <ProjectStatus project={project} />
        </p>
      }
    >
      <Columns aside={<LatestBoxes />}>
        <Prose of={project} />
        {queries.childrenOf(root).length > 0 && (
          <Section title={t.projects.tree}>
            <div className="mt-3">
              <ProjectTree roots={[root]} current={project.slug} />
            </div>
          </Section>
        )}
        {milestones.length > 0 && (
          <Section title={t.projects.timeline}>
            <Timeline milestones={milestones} />
          </Section>
        )}
        {contacts.length > 0 && (
          <Section title={t.projects.contacts}>
            <ContactList contacts={contacts} />
          </Section>
        )}
        <LabelLinks of={project} />
        <Share url={project.url} title={project.title} />
        <Related title={t.projects.related} items={queries.relatedItems(project, 5)} />
      </Columns>
    </PageFrame>
  )
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="mt-12">
    <h2 className="text-[1.4rem]">{title}</h2>
    {children}
  </section>
)
