import { PageFrame } from '@/components/layout/page-frame'
import { MoreLink } from '@/components/parts/more-link'
import { ownPages, thanksUrl } from '@/lib/schema/urls'
import { t } from '@/lib/text/fi'

/** Where the form's service leads its sender. */
export const ThanksView = () => (
  <PageFrame url={thanksUrl} lead={t.feedback.sent}>
    <MoreLink href={ownPages.front} className="mt-6">
      {t.front}
    </MoreLink>
  </PageFrame>
)
