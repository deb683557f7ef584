import type { Project } from '@/lib/schema/documents'
import { ProjectStatus } from './project-status'
import { Text } from './text'

export const ProjectCard = ({ project }: { project: Project }) => (
  <article>
    <h3 className="text-[1.15rem]">
      <a href={project.url} className="quiet-link">
        <Text>{project.title}</Text>
      </a>
    </h3>
    <ProjectStatus project={project} />
    <p className="mt-1">
      <Text>{project.summary}</Text>
    </p>
  </article>
)
