import { absoluteUrl, feedbackHref, site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'
import { MoreLink } from './more-link'

type Props = { readonly url: string | undefined }

/** What a reader missed or found wrong on the page: by a form or else by a letter, as the settings say; nothing without either. */
export const Feedback = ({ url }: Props) =>
  (site.feedbackForm || site.feedback) && (
    <div className="mx-auto max-w-6xl px-4 pt-4 sm:px-6">
      {site.feedbackForm ? (
        <details>
          <summary className="min-h-11 py-2 font-bold text-brand">{t.feedback.question}</summary>
          <FeedbackForm action={site.feedbackForm} url={url} />
        </details>
      ) : (
        site.feedback && <FeedbackLink address={site.feedback} url={url} />
      )}
    </div>
  )

const FeedbackLink = ({ address, url }: Props & { address: string }) => (
  <>
    <MoreLink href={feedbackHref(address, url)}>{t.feedback.question}</MoreLink>
    <p className="text-ink-soft">{t.feedback.warning}</p>
  </>
)

/** Works without a script; what it takes goes to the address of the settings alone. */
const FeedbackForm = ({ action, url }: Props & { action: string }) => (
  <form action={action} method="post" autoComplete="off" className="max-w-3xl">
    <p className="mt-2">{t.feedback.warning}</p>
    <input type="hidden" name="sivu" value={url ? absoluteUrl(url) : ''} />
    <TextArea name="etsit" label={t.feedback.sought} />
    <TextArea name="vika" label={t.feedback.wrong} required />
    {/* Only programs that fill in everything see it. */}
    <p hidden>
      <label>
        {t.feedback.leaveEmpty}
        <input name="verkkosivu" tabIndex={-1} autoComplete="off" />
      </label>
    </p>
    <button
      type="submit"
      className="mt-4 min-h-11 cursor-pointer border border-brand bg-brand px-5 font-bold text-on-brand hover:bg-brand-strong"
    >
      {t.feedback.send}
    </button>
  </form>
)

const TextArea = ({ name, label, required }: { name: string; label: string; required?: boolean }) => (
  <>
    <label htmlFor={`palaute_${name}`} className="mt-4 block font-bold">
      {label}
    </label>
    <textarea
      id={`palaute_${name}`}
      name={name}
      rows={3}
      maxLength={2000}
      required={required}
      autoComplete="off"
      className="mt-1 block w-full border border-control bg-paper px-3 py-2"
    />
  </>
)
