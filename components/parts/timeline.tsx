import type { Milestone } from '@/lib/schema/documents'
import { DateText } from './date-text'
import { Text } from './text'

export const Timeline = ({ milestones }: { milestones: readonly Milestone[] }) => (
  <ol className="mt-3 border-l-2 border-brand">
    {milestones.map(({ date, text }) => (
      <li key={`${date} ${text}`} className="relative py-2 pl-6">
        <span aria-hidden="true" className="absolute top-4 -left-[0.45rem] size-3 rounded-full bg-brand" />
        <span className="block text-[0.9rem] text-ink-soft">
          <DateText date={date} />
        </span>
        <Text>{text}</Text>
      </li>
    ))}
  </ol>
)
