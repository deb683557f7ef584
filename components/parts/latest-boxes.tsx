import { content } from '@/lib/content'
import { t } from '@/lib/i18n/fi'
import { LatestBox } from './latest-box'

/** «Uusimmat ajankohtaiset» and «Uusimmat blogissa»; `except` is the page they stand on. On a narrow screen they follow its text. */
export const LatestBoxes = ({ except }: { except?: string }) => {
  const newest = <T extends { url: string }>(items: readonly T[]) =>
    items.filter(({ url }) => url !== except).slice(0, 4)
  return (
    <div className="space-y-10">
      <LatestBox
        title={t.news.latest}
        items={newest(content().news)}
        all={{ url: '/ajankohtaista/', title: t.news.all }}
      />
      <LatestBox title={t.blog.latest} items={newest(content().posts)} all={{ url: '/blogi/', title: t.blog.all }} />
    </div>
  )
}
