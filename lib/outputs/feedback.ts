import { absoluteUrl } from '../site/settings'
import { t } from '../text/fi'

/** Longer subjects are cut by some mail programs. */
const mostInSubject = 120

/** A letter (RFC 6068) about the page at `url`, root-relative; about none where no page is at the address. */
export const feedbackHref = (address: string, url: string | undefined): string => {
  const subject = [t.feedback.subject, url].filter(Boolean).join(' ').slice(0, mostInSubject)
  const body = [...(url ? [absoluteUrl(url)] : []), t.feedback.ask, ''].join('\r\n')
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}
