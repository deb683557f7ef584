import { PageFrame } from '@/components/layout/page-frame'
import { ProjectCard } from '@/components/parts/project-card'
import { ProjectTree } from '@/components/parts/project-tree'
import { content } from '@/lib/content'
import type { Project } from '@/lib/content/documents'
import { childrenOf, rootProjects } from '@/lib/content/queries'
import { t } from '@/lib/i18n/fi'

/** Programmes that have sub-projects first, each with its tree; then the others. */
export const ProjectListView = () => {
  const roots = rootProjects(content())
  const hasChildren = (project: Project) => childrenOf(content(), project).length > 0
  return (
    <PageFrame url="/hankkeet/" lead={t.projects.intro}>
      {roots.filter(hasChildren).map((root) => (
        <section key={root.slug} className="mt-12 max-w-3xl">
          <h2 className="sr-only">{root.title}</h2>
          <ProjectCard project={root} />
          <div className="mt-5 border-l-2 border-line pl-5">
            <ProjectTree roots={childrenOf(content(), root)} />
          </div>
        </section>
      ))}
      <section className="mt-16 border-t border-line pt-6">
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
    </PageFrame>
  )
}
