import { issueItems } from '../../content/issues'
import { typeNamed } from '../../schema/content-types'
import type { Content, DocumentWithPage, Issue } from '../../schema/documents'
import { absoluteUrl, site } from '../../site/settings'
import { t } from '../../text/fi'
import { formatPartialDate, knownDate } from '../../text/partial-date'
import { typography } from '../../text/typography'
import { absoluteHtml } from '../data/document-data'

export type Letter = ReturnType<typeof letterOf>

/** What the e-mail of an issue says, so that its forms agree. `html` is the body; `addressOf` gives absolute addresses. */
export const letterOf = (content: Content, issue: Issue, html: string, addressOf: (url: string) => string) => ({
  subject: issue.subject,
  preheader: issue.preheader,
  title: typography(issue.title),
  greeting: absoluteHtml(html, addressOf, absoluteUrl(issue.url)),
  items: issueItems(content, issue).map(({ document, text }) => ({
    url: absoluteUrl(document.url),
    title: typography(document.title),
    about: about(document),
    text: typography(text),
  })),
  closing: issue.closing && typography(issue.closing),
  page: absoluteUrl(issue.url),
  front: absoluteUrl('/'),
  name: site.name,
  sender: site.publisher ?? site.name,
  feedback: site.feedback,
  unsubscribe: site.unsubscribe,
})

/** «Uutinen, joulukuu 2021» */
const about = (document: DocumentWithPage): string => {
  const { one } = typeNamed(document.type).words
  return 'date' in document ? `${one}, ${formatPartialDate(knownDate(document))}` : one
}

/** How one gets rid of the letter, in a sentence before its link, if it has one. */
export const farewell = ({ unsubscribe, feedback }: Letter): { readonly text: string; readonly href?: string } => {
  if (unsubscribe) return { text: t.letters.unsubscribe, href: unsubscribe }
  return feedback ? { text: t.letters.stopBy, href: `mailto:${feedback}` } : { text: t.letters.stop }
}
