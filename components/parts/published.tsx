import type { Item } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { DateText } from './date-text'

/** When it was published, and of what is older than two years that it may hold true no more. */
export const Published = ({ of }: { of: Item }) => {
  const isOld = queries.isOld(of)
  return (
    <p className={isOld ? 'border-l-4 border-accent pl-3' : ''}>
      {t.article.published} <DateText date={of.date} precision={of.datePrecision} isInText />
      {isOld && `. ${t.article.old}`}
    </p>
  )
}
