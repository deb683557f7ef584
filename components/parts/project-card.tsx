import type { Project } from '@/lib/schema/documents'
import { ProjectStatus } from './project-status'
import { Text } from './text'

/** `isShort` where a name and its time are enough. */
export const ProjectCard = ({ project, isShort = false }: { project: Project; isShort?: boolean }) => (
  <article>
    <h3 className="text-[1.15rem]">
      <a href={project.url} className="quiet-link">
        <Text>{project.title}</Text>
      </a>
    </h3>
    <ProjectStatus project={project} />
    {!isShort && (
      <p className="mt-1">
        <Text>{project.summary}</Text>
      </p>
    )}
  </article>
)
