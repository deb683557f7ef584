import { choiceLabel } from '@/lib/schema/content-types'
import type { Project } from '@/lib/schema/documents'
import { formatPeriod } from '@/lib/text/format'

/** The schema's own word for the status of a project. */
export const statusOf = ({ status }: Project): string => choiceLabel('Project', 'status', status)

type Props = {
  readonly project: Project
  /** Says also that it has ended, where no year does. */
  readonly isAlone?: boolean
}

/** «Käynnissä 2020–», «2015–2017»: the period as precisely as it is known. That a project has ended is no news in a tree of them. */
export const ProjectStatus = ({ project, isAlone = false }: Props) => {
  const period = formatPeriod(project.start, project.end)
  const status = project.status !== 'paattynyt' || (isAlone && !period) ? statusOf(project) : ''
  const text = [status, period].filter(Boolean).join(' ')
  return (
    text !== '' && (
      <span className="text-[0.9rem] text-ink-soft figures">
        {project.status === 'kaynnissa' ? <mark className="tag">{text}</mark> : text}
      </span>
    )
  )
}
