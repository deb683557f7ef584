import { typeNamed } from '@/lib/schema/content-types'
import type { Project } from '@/lib/schema/documents'
import { formatPeriod } from '@/lib/text/format'

const statusField = typeNamed('Project').fields.find((field) => field.name === 'status')
const labels = new Map(statusField?.choices?.map(({ value, label }) => [value, label]))

/** «Päättynyt 2015–2017»: the schema's own word for the status, and the period as precisely as it is known. */
export const ProjectStatus = ({ project }: { project: Project }) => (
  <span className="text-[0.9rem] text-ink-soft tabular-nums">
    {[labels.get(project.status), formatPeriod(project.start, project.end)].filter(Boolean).join(' ')}
  </span>
)
