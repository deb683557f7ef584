import type { Milestone } from '@/lib/schema/documents'
import { DateText } from './date-text'
import { Text } from './text'

export const Timeline = ({ milestones }: { milestones: readonly Milestone[] }) => (
  <ol className="mt-3 border-l-2 border-brand">
    {milestones.map(({ date, text }) => (
      <li key={`${date} ${text}`} className="relative py-2 pl-6">
        <span aria-hidden="true" className="tile-dot absolute top-3.5 -left-[0.5rem] h-4 w-3.5 bg-brand" />
        <span className="block text-[0.9rem] text-ink-soft">
          <DateText date={date} />
        </span>
        <Text>{text}</Text>
      </li>
    ))}
  </ol>
)
