import { entryUrl } from '@/lib/outputs/calendar/calendars'
import type { Item } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'

/** The item's entry for the reader's own calendar; nothing where it has no day, or nothing is left to come. */
export const CalendarLink = ({ of }: { of: Item }) => {
  const url = of.past ? undefined : entryUrl(of)
  return (
    url && (
      <p className="no-print mt-4">
        <a href={url} className="inline-flex min-h-9 items-center">
          {t.calendars.add}
        </a>
      </p>
    )
  )
}
