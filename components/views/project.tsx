import type { ReactNode } from 'react'
import { PageFrame } from '@/components/layout/page-frame'
import { ContactList } from '@/components/parts/contact-list'
import { Fact, FactStrip } from '@/components/parts/facts'
import { ItemColumns } from '@/components/parts/item-columns'
import { statusOf } from '@/components/parts/project-status'
import { ProjectTree } from '@/components/parts/project-tree'
import { Prose } from '@/components/parts/prose'
import { Related } from '@/components/parts/related'
import { Text } from '@/components/parts/text'
import { Timeline } from '@/components/parts/timeline'
import type { Project } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { formatPeriod } from '@/lib/text/format'

export const ProjectView = ({ project }: { project: Project }) => {
  const ancestors = queries.ancestorsOf(project)
  const [root = project, parent] = [ancestors[0], ancestors.at(-1)]
  const { milestones = [], contacts = [] } = project
  const period = formatPeriod(project.start, project.end)
  // One word makes no strip of facts.
  const isBare = !period && !parent
  return (
    <PageFrame
      url={project.url}
      lead={project.summary}
      meta={
        isBare && (
          <p className="mt-5 text-[0.9rem] text-ink-soft">
            {t.projects.status}: {statusOf(project).toLowerCase()}
          </p>
        )
      }
    >
      <ItemColumns
        of={project}
        by={
          queries.childrenOf(root).length > 0 && (
            <section className="mt-8">
              <h2 className="text-[1.15rem]">{t.projects.tree}</h2>
              <div className="mt-3">
                <ProjectTree roots={[root]} current={project} />
              </div>
            </section>
          )
        }
        facts={
          !isBare && (
            <FactStrip>
              <Fact term={t.projects.status}>{statusOf(project)}</Fact>
              <Fact term={t.projects.period}>{period}</Fact>
              <Fact term={t.projects.parent}>
                {parent && (
                  <a href={parent.url}>
                    <Text>{parent.title}</Text>
                  </a>
                )}
              </Fact>
            </FactStrip>
          )
        }
      >
        <Prose of={project} />
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
      </ItemColumns>
      <Related of={project} />
    </PageFrame>
  )
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="mt-12">
    <h2 className="text-[1.4rem]">{title}</h2>
    {children}
  </section>
)
