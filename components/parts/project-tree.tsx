import type { Project } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { ProjectStatus } from './project-status'
import { Text } from './text'

type Props = {
  readonly roots: readonly Project[]
  /** The project whose page this is: in bold and no link, and the tree is folded to its ancestors, siblings and all below it. */
  readonly current?: Project
  /** Says of each what it was for. */
  readonly showSummary?: boolean
}

/** Programmes, projects and sub-projects as nested lists. */
export const ProjectTree = ({ roots, current, showSummary = false }: Props) => (
  <ul className={`grid grid-cols-1 gap-x-8 gap-y-3 ${showSummary ? 'md:grid-cols-2' : ''}`}>
    {roots.map((project) => {
      const children = shownBelow(project, current)
      return (
        <li key={project.slug}>
          <div className="flex flex-wrap items-baseline gap-x-3">
            {project.slug === current?.slug ? (
              <strong aria-current="page">{project.title}</strong>
            ) : (
              <a href={project.url}>{project.title}</a>
            )}
            <ProjectStatus project={project} />
          </div>
          {showSummary && (
            <p className="text-[0.9rem] text-ink-soft">
              <Text>{project.summary}</Text>
            </p>
          )}
          {children.length > 0 && (
            <div className="mt-2 border-l-2 border-line pl-5">
              <ProjectTree roots={children} showSummary={showSummary} {...(current ? { current } : {})} />
            </div>
          )}
        </li>
      )
    })}
  </ul>
)

const shownBelow = (project: Project, current: Project | undefined): readonly Project[] => {
  const children = queries.childrenOf(project)
  if (!current || project.slug === current.slug || project.slug === current.parent) return children
  if (queries.ancestorsOf(project).includes(current)) return children
  const way = queries.ancestorsOf(current)
  return way.includes(project) ? children.filter((child) => way.includes(child)) : []
}
