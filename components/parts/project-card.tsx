import type { Project } from '@/lib/schema/documents'
import { ProjectStatus } from './project-status'
import { Text } from './text'

type Props = {
  readonly project: Project
  readonly level?: 2 | 3
  /** Where a name and its time are enough. */
  readonly isShort?: boolean
}

export const ProjectCard = ({ project, level = 3, isShort = false }: Props) => {
  const Heading = `h${level}` as const
  return (
    <article>
      <Heading className={level === 2 ? 'section-heading' : 'text-[1.15rem]'}>
        <a href={project.url} className="quiet-link">
          <Text>{project.title}</Text>
        </a>
      </Heading>
      <ProjectStatus project={project} isAlone />
      {!isShort && (
        <p className="mt-1">
          <Text>{project.summary}</Text>
        </p>
      )}
    </article>
  )
}
