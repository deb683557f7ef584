import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { countOf } from '@/lib/text/format'
import { TopicName } from './topic-name'

type Labelled = { readonly topics?: readonly string[]; readonly regions?: readonly string[] }

/** Two labels of a document as plain text, areas before topics, for teasers: one link a teaser, its heading. */
export const LabelText = ({ of }: { of: Labelled }) => {
  const [regions, topics] = [queries.regionsOf(of), queries.topicsOf(of)].map((labels) =>
    labels.map(({ title }) => title),
  )
  const areas = regions && regions.length > 2 ? [countOf(regions.length, ...t.regions.area)] : (regions ?? [])
  const names = [...areas, ...(topics ?? [])].slice(0, 2)
  return names.map((name) => <span key={name}>{name}</span>)
}

/** Areas and topics as links, for the document's own page. */
export const LabelLinks = ({ of }: { of: Labelled }) => {
  const [topics, regions] = [queries.topicsOf(of), queries.regionsOf(of)]
  return (
    topics.length + regions.length > 0 && (
      <dl className="mt-8 border-t border-line pt-4 text-[0.9rem]">
        <LabelRow term={regions.length === 1 ? t.article.region : t.article.regions} links={regions} />
        <LabelRow term={topics.length === 1 ? t.article.topic : t.article.topics} links={topics} isTopic />
      </dl>
    )
  )
}

const LabelRow = ({
  term,
  links,
  isTopic = false,
}: {
  term: string
  links: readonly { url: string; title: string }[]
  isTopic?: boolean
}) =>
  links.length > 0 && (
    <>
      <dt className="minor-heading not-first:mt-3">{term}</dt>
      <dd className="flex flex-wrap gap-x-5">
        {links.map((link) => (
          <a key={link.url} href={link.url} className="inline-flex min-h-9 items-center">
            {isTopic ? <TopicName>{link.title}</TopicName> : link.title}
          </a>
        ))}
      </dd>
    </>
  )
