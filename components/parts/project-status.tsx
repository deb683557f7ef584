import { choiceLabel } from '@/lib/schema/content-types'
import type { Project } from '@/lib/schema/documents'
import { formatPeriod } from '@/lib/text/format'

/** The schema's own word for the status of a project. */
export const statusOf = ({ status }: Project): string => choiceLabel('Project', 'status', status)

/** «Käynnissä 2020–», «2015–2017»: the period as precisely as it is known. That a project has ended is no news here. */
export const ProjectStatus = ({ project }: { project: Project }) => {
  const text = [project.status === 'paattynyt' ? '' : statusOf(project), formatPeriod(project.start, project.end)]
    .filter(Boolean)
    .join(' ')
  return text !== '' && <span className="text-[0.9rem] text-ink-soft figures">{text}</span>
}
