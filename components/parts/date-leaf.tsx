import { monthName } from '@/lib/text/partial-date'

/** A leaf of a calendar, beside a text that says the same; of a month without a day, that month. Nothing where no month is known. */
export const DateLeaf = ({ time }: { time: string }) => {
  const [year = '', month, day] = time.slice(0, 'YYYY-MM-DD'.length).split('-')
  const name = month && monthName(`${year}-${month}`).replace(/kuu$/, '')
  return (
    name && (
      <svg viewBox="0 0 48 56" className="leaf" aria-hidden="true">
        <use href="/kuviot.svg#lehti" width="48" height="56" />
        <text x="24" y="9" fontSize="11">
          {day ? name : year}
        </text>
        <text x="24" y={day ? 32 : 32} fontSize={day ? 22 : 10.5}>
          {day ? Number(day) : `${name}-`}
        </text>
        <text x="24" y={day ? 48 : 44} fontSize={day ? 11 : 10.5}>
          {day ? year : 'kuu'}
        </text>
      </svg>
    )
  )
}
