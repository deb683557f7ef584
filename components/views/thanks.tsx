import { PageFrame } from '@/components/layout/page-frame'
import { ownPages, thanksUrl } from '@/lib/schema/urls'
import { t } from '@/lib/text/fi'

/** Where the form's service leads its sender. */
export const ThanksView = () => (
  <PageFrame url={thanksUrl} lead={t.feedback.sent}>
    <p className="mt-6">
      <a href={ownPages.front} className="inline-flex min-h-9 items-center font-bold">
        {t.front}
      </a>
    </p>
  </PageFrame>
)
