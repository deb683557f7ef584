import type { Project } from '@/lib/schema/documents'
import { ProjectStatus } from './project-status'
import { Text } from './text'

export const ProjectCard = ({ project, level = 3 }: { project: Project; level?: 2 | 3 }) => {
  const Heading = `h${level}` as const
  return (
    <article>
      <Heading className="text-[1.15rem]">
        <a href={project.url} className="quiet-link">
          <Text>{project.title}</Text>
        </a>
      </Heading>
      <ProjectStatus project={project} />
      <p className="mt-1">
        <Text>{project.summary}</Text>
      </p>
    </article>
  )
}
