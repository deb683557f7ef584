import type { News } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { Text } from './text'

/** The news item that this one corrects, and those that correct it. */
export const Correction = ({ news }: { news: News }) => (
  <>
    <CorrectionLinks text={t.article.corrects} news={queries.correctedOf(news)} />
    <CorrectionLinks text={t.article.correctedBy} news={queries.correctionsOf(news)} />
  </>
)

const CorrectionLinks = ({ text, news }: { text: string; news: readonly News[] }) =>
  news.length > 0 && (
    <p className="notice mt-8">
      {text}{' '}
      {news.map(({ url, title }) => (
        <a key={url} href={url}>
          <Text>{title}</Text>
        </a>
      ))}
    </p>
  )
