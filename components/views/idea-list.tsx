import { PageFrame } from '@/components/layout/page-frame'
import { Beside } from '@/components/parts/beside'
import { EntryList } from '@/components/parts/entry'
import { LinkGroup } from '@/components/parts/link-group'
import { NothingNow } from '@/components/parts/nothing-now'
import { Instead } from '@/components/parts/related'
import { SectionIntro } from '@/components/parts/section-intro'
import { marksDiffer, Teaser } from '@/components/parts/teaser'
import { YearLinks } from '@/components/parts/year-links'
import { needsYears } from '@/lib/content/archive'
import { choicesIn, fieldLabel } from '@/lib/schema/content-types'
import { idea as type } from '@/lib/schema/types/idea'
import { archiveUrl } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'

/** Of each status; the rest stand in the archives. */
const most = 20

// With an underscore, which no heading of the intro has.
const anchorOf = (status: string): string => `tila_${status}`

/** Ideas by how far they are, the newest of each first. */
export const IdeaListView = ({ page }: { page: SitePage }) => {
  const ideas = queries.all('Idea')
  const groups = choicesIn('Idea', 'status')
    .map(({ value, label }) => ({ value, label, all: ideas.filter(({ status }) => status === value) }))
    .filter(({ all }) => all.length > 0)
  const [latest] = queries.all('Call')
  const shown = groups.reduce((sum, { all }) => sum + Math.min(all.length, most), 0)
  return (
    <PageFrame url={page.url} lead={page.description}>
      {groups.length > 0 ? (
        <SectionIntro page={page} />
      ) : (
        <Beside rest={<NothingNow of="Idea" />}>
          <SectionIntro page={page} />
        </Beside>
      )}
      {(groups.length > 1 || needsYears(ideas, shown)) && (
        <div className="flex flex-wrap gap-x-12">
          {groups.length > 1 && (
            <nav aria-label={fieldLabel('Idea', 'status')} className="no-print">
              <LinkGroup
                level={2}
                title={fieldLabel('Idea', 'status')}
                noun={type.words}
                links={groups.map(({ value, label, all }) => ({
                  url: `#${anchorOf(value)}`,
                  title: label,
                  count: all.length,
                }))}
              />
            </nav>
          )}
          <YearLinks
            level={2}
            noun={type.words}
            items={ideas}
            shown={shown}
            urlOf={(year) => archiveUrl('Idea', year)}
          />
        </div>
      )}
      {groups.map(({ value, label, all }) => (
        <section key={value} className="mt-12">
          <h2 id={anchorOf(value)} className="section-heading">
            {label}
          </h2>
          <EntryList items={all.slice(0, most)}>
            {(idea) => <Teaser item={idea} level={3} hasMark={marksDiffer(ideas)} />}
          </EntryList>
          {all.length > most && <p className="text-ink-soft">{t.list.newest(most, all.length)}</p>}
        </section>
      ))}
      {groups.length === 0 && <Instead last={latest} intro={page.document} />}
    </PageFrame>
  )
}
