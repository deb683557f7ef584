import { PageFrame } from '@/components/layout/page-frame'
import { ChangesLog } from '@/components/parts/changes-log'
import { DateText, LastDate } from '@/components/parts/date-text'
import { Fact, FactStrip } from '@/components/parts/facts'
import { ItemColumns } from '@/components/parts/item-columns'
import { MoreLink } from '@/components/parts/more-link'
import { Picture } from '@/components/parts/picture'
import { AudioPlayer } from '@/components/parts/players'
import { Prose } from '@/components/parts/prose'
import { Related } from '@/components/parts/related'
import { Text } from '@/components/parts/text'
import type { Episode } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { formatList } from '@/lib/text/format'
import { clockTime } from '@/lib/text/times'

/** An episode: who speaks, what can be listened to, and the same as text. */
export const EpisodeView = ({ episode }: { episode: Episode }) => {
  const { played, audioUrl, speakers = [] } = episode
  const isHeard = Boolean(played ?? audioUrl)
  return (
    <PageFrame
      url={episode.url}
      lead={episode.summary}
      foot={<LastDate of={episode} />}
      meta={
        !isHeard && (
          <p className="mt-5 border-l-4 border-accent pl-3">
            <strong>{t.episodes.silent}</strong> {queries.isOld(episode) && t.article.old}
          </p>
        )
      }
    >
      <ItemColumns
        of={episode}
        facts={
          <FactStrip>
            <Fact term={t.article.published}>
              <DateText date={episode.date} precision={episode.datePrecision} isInText />
            </Fact>
            <Fact term={t.episodes.number}>{t.episodes.ofSeason(numberUnsaid(episode), episode.season)}</Fact>
            <Fact term={t.episodes.length}>{played && clockTime(played.seconds)}</Fact>
            <Fact term={t.episodes.speakers}>
              {speakers.length > 0 && (
                <Text>{formatList(speakers.map(({ name, role }) => (role ? `${name} (${role})` : name)))}</Text>
              )}
            </Fact>
          </FactStrip>
        }
      >
        {played && <AudioPlayer episode={episode} played={played} />}
        {audioUrl && (
          <MoreLink href={audioUrl} className="mt-8">
            {t.episodes.elsewhere(new URL(audioUrl).host)}
          </MoreLink>
        )}
        {episode.image && <Picture image={episode.image} />}
        <Prose of={episode} />
        <ChangesLog changes={episode.changes ?? []} />
      </ItemColumns>
      <Related of={episode} />
    </PageFrame>
  )
}

/** Nothing where the title says it: «POPcast 1». */
const numberUnsaid = ({ title, number }: Episode): number | undefined =>
  new RegExp(`\\b${number}\\b`).test(title) ? undefined : number
