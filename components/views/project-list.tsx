import { PageFrame } from '@/components/layout/page-frame'
import { ProjectCard } from '@/components/parts/project-card'
import { ProjectTree } from '@/components/parts/project-tree'
import { SectionIntro } from '@/components/parts/section-intro'
import type { Project } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'

/** Programmes that have sub-projects first, each with its tree; then the others. */
export const ProjectListView = ({ page }: { page: SitePage }) => {
  const roots = queries.rootProjects()
  const hasChildren = (project: Project) => queries.childrenOf(project).length > 0
  return (
    <PageFrame url={page.url} lead={page.description}>
      <SectionIntro page={page} />
      {roots.length === 0 && <p className="mt-10 text-ink-soft">{t.list.empty}</p>}
      {roots.filter(hasChildren).map((root) => (
        <div key={root.slug} className="mt-12 max-w-3xl">
          <ProjectCard project={root} level={2} />
          <div className="mt-5 border-l-2 border-line pl-5">
            <ProjectTree roots={queries.childrenOf(root)} showSummary />
          </div>
        </div>
      ))}
      {!roots.every(hasChildren) && (
        <section className="mt-16 border-t border-line pt-4">
          <h2 className="text-[1.4rem]">{t.projects.others}</h2>
          <ul className="mt-6 grid grid-cols-1 gap-x-12 gap-y-8 md:grid-cols-2">
            {roots
              .filter((root) => !hasChildren(root))
              .map((project) => (
                <li key={project.slug}>
                  <ProjectCard project={project} />
                </li>
              ))}
          </ul>
        </section>
      )}
    </PageFrame>
  )
}
