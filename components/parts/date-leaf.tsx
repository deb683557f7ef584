import { monthName } from '@/lib/text/partial-date'

/** A leaf of a calendar, beside a text that says the same; nothing where no day is known. */
export const DateLeaf = ({ time }: { time: string }) => {
  const [year = '', month = '', day] = time.slice(0, 'YYYY-MM-DD'.length).split('-')
  return (
    day && (
      <svg viewBox="0 0 48 56" className="leaf" aria-hidden="true">
        <use href="/kuviot.svg#lehti" width="48" height="56" />
        <text x="24" y="9" fontSize="11">
          {monthName(`${year}-${month}`).replace(/kuu$/, '')}
        </text>
        <text x="24" y="32" fontSize="22">
          {Number(day)}
        </text>
        <text x="24" y="48" fontSize="11">
          {year}
        </text>
      </svg>
    )
  )
}
