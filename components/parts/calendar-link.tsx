import { calendarUrl, entryUrl } from '@/lib/outputs/calendar/calendars'
import type { Item } from '@/lib/schema/documents'
import { ownPages } from '@/lib/schema/urls'
import { t } from '@/lib/text/fi'

/** The item's entry for the reader's own calendar; nothing where it has no day, is cancelled, or nothing is left to come. */
export const CalendarLink = ({ of }: { of: Item }) => {
  const url = of.past || ('status' in of && of.status === 'peruttu') ? undefined : entryUrl(of)
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

/** A calendar to follow by its name, and how that is done. */
export const CalendarFollow = ({ name }: { name: string }) => (
  <p className="no-print mt-4 flex flex-wrap gap-x-5">
    <a href={calendarUrl(name)} className="inline-flex min-h-9 items-center">
      {t.calendars.follow}
    </a>
    <a href={`${ownPages.feeds}#${calendarsId}`} className="inline-flex min-h-9 items-center">
      {t.calendars.help}
    </a>
  </p>
)

/** Where the calendars are on the page of feeds. */
export const calendarsId = 'kalenterit'
