import { PageFrame } from '@/components/layout/page-frame'
import { Beside } from '@/components/parts/beside'
import { ProjectCard } from '@/components/parts/project-card'
import { ProjectTree } from '@/components/parts/project-tree'
import { SectionIntro } from '@/components/parts/section-intro'
import type { Project } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'

/** Programmes that have sub-projects first, each with its tree; beside them the others. */
export const ProjectListView = ({ page }: { page: SitePage }) => {
  const roots = queries.rootProjects()
  const hasChildren = (project: Project) => queries.childrenOf(project).length > 0
  // In the order in which they came.
  const others = roots
    .filter((root) => !hasChildren(root))
    .toSorted((a, b) => (a.start ?? '9').localeCompare(b.start ?? '9'))
  return (
    <PageFrame url={page.url} lead={page.description}>
      <SectionIntro page={page} />
      {roots.length === 0 && <p className="mt-12 text-ink-soft">{t.list.empty}</p>}
      <Beside
        rest={
          others.length > 0 && (
            <section className="mt-12">
              <h2 className="text-[1.4rem]">{t.projects.others}</h2>
              <ol className="mt-3 border-l-2 border-brand">
                {others.map((project) => (
                  <li key={project.slug} className="relative py-3 pl-6">
                    <span aria-hidden="true" className="tile-dot absolute top-4.5 -left-[0.5rem] h-4 w-3.5 bg-brand" />
                    <ProjectCard project={project} />
                  </li>
                ))}
              </ol>
            </section>
          )
        }
      >
        {roots.filter(hasChildren).map((root) => (
          <div key={root.slug} className="mt-12 border-t-4 border-brand pt-4">
            <ProjectCard project={root} level={2} />
            {queries.childrenOf(root).map((project) => (
              <div key={project.slug} className="mt-8 border-t border-line pt-5">
                <ProjectCard project={project} />
                {hasChildren(project) && (
                  <div className="mt-5 border-l-2 border-line pl-5">
                    <ProjectTree roots={queries.childrenOf(project)} showSummary />
                  </div>
                )}
              </div>
            ))}
          </div>
        ))}
      </Beside>
    </PageFrame>
  )
}
