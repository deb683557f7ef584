import type { Project } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { ProjectStatus } from './project-status'

type Props = {
  readonly roots: readonly Project[]
  /** The project whose page this is: shown in bold and not as a link. */
  readonly current?: string
}

/** Programmes, projects and sub-projects as nested lists. */
export const ProjectTree = ({ roots, current }: Props) => (
  <ul className="space-y-3">
    {roots.map((project) => {
      const children = queries.childrenOf(project)
      return (
        <li key={project.slug}>
          <div className="flex flex-wrap items-baseline gap-x-3">
            {project.slug === current ? (
              <strong aria-current="page">{project.title}</strong>
            ) : (
              <a href={project.url}>{project.title}</a>
            )}
            <ProjectStatus project={project} />
          </div>
          {children.length > 0 && (
            <div className="mt-2 border-l-2 border-line pl-5">
              <ProjectTree roots={children} {...(current ? { current } : {})} />
            </div>
          )}
        </li>
      )
    })}
  </ul>
)
