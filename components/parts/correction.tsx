import { content } from '@/lib/content'
import type { News } from '@/lib/content/documents'
import { correctedOf, correctionsOf } from '@/lib/content/queries'
import { t } from '@/lib/i18n/fi'
import { Text } from './text'

/** Which news item this one corrects, and which later ones correct it: a reader of either finds the other. */
export const Correction = ({ news }: { news: News }) => (
  <>
    <CorrectionLinks text={t.article.corrects} news={correctedOf(content(), news)} />
    <CorrectionLinks text={t.article.correctedBy} news={correctionsOf(content(), news)} />
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
