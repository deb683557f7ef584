import type { Change } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'
import { DateText } from './date-text'
import { Text } from './text'

export const ChangesLog = ({ changes }: { changes: readonly Change[] }) =>
  changes.length > 0 && (
    <section className="mt-12 border-t border-line pt-4">
      <h2 className="text-[1rem]">{t.article.changes}</h2>
      <ul className="mt-1">
        {changes.map((change) => (
          <li key={`${change.date} ${change.note}`}>
            <DateText date={change.date} /> <Text>{change.note}</Text>
          </li>
        ))}
      </ul>
    </section>
  )
