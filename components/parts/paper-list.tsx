import type { Material } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'
import { DateText } from './date-text'
import { DocumentName } from './document-list'
import { Text } from './text'

type Props = {
  readonly papers: readonly Material[]
  /** In the list of all: to which agenda item each belongs. */
  readonly showItem?: boolean
}

/** Papers of a meeting with type, size and language. One whose link has gone keeps its name and says why. */
export const PaperList = ({ papers, showItem = false }: Props) =>
  papers.length > 0 && (
    <ul className="documents mt-3">
      {papers.map((paper) => (
        <Paper key={paper.title} paper={paper} showItem={showItem} />
      ))}
    </ul>
  )

const Paper = ({ paper, showItem }: { paper: Material; showItem: boolean }) => {
  const { title, kind, item, file, url, twin, lang, linkEnds } = paper
  const of = showItem && item !== undefined ? t.meetings.ofItem(item) : undefined
  const about = [t.meetings.paperKinds[kind], of].filter(Boolean).join(', ')
  return (
    <li>
      {file || url ? <DocumentName document={{ title, file, url, twin, lang }} /> : <Text>{title}</Text>}
      <p className="text-[0.9rem] text-ink-soft">
        <span className="inline-block first-letter:uppercase">{about}</span>
        {linkEnds && (
          <>
            {'. '}
            {url ? t.meetings.personal : t.meetings.removed} <DateText date={linkEnds} />.
          </>
        )}
      </p>
    </li>
  )
}
