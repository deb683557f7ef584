import { Feedback } from '@/components/parts/feedback'
import { serviceHref } from '@/components/parts/service-links'
import { Text } from '@/components/parts/text'
import { sectionTypes } from '@/lib/schema/content-types'
import { ownPages } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'

type Link = {
  readonly url: string
  readonly title: string
  readonly lang?: string | undefined
}

/** Contact and help stand in the same place on every page (WCAG 3.2.6), as do the pages that the law requires. */
export const Footer = ({ url }: { url: string | undefined }) => (
  <footer className="no-print grow border-t border-line bg-surface">
    <Feedback url={url} />
    <div className="mx-auto grid max-w-6xl grid-cols-2 gap-x-4 gap-y-6 px-4 py-8 text-[0.9rem] sm:px-6 md:grid-cols-[repeat(4,auto)] lg:grid-cols-[repeat(5,auto)] lg:gap-x-8">
      {site.services.length > 0 && (
        <FooterLinks
          title={t.footer.services}
          links={site.services.map((service) => ({ url: serviceHref(service), title: service.name }))}
        />
      )}
      <FooterLinks
        title={t.footer.about}
        links={[
          ...queries.pagesInMenu('tietoa'),
          { url: ownPages.feeds, title: t.feeds.title },
          queries.mustFindPage(ownPages.openData),
        ]}
      />
      <FooterLinks
        title={t.footer.site}
        links={[
          ...sectionsOutsideMenu(),
          { url: ownPages.search, title: t.search.title },
          ...queries.pagesInMenu('alatunniste'),
        ]}
      />
      {queries.pagesInMenu('kielet').length > 0 && (
        <FooterLinks title={t.languages.footer} links={queries.pagesInMenu('kielet')} />
      )}
      {site.social.length > 0 && (
        <FooterLinks title={t.footer.social} links={site.social.map(({ name, url }) => ({ url, title: name }))} />
      )}
      <div className="col-span-full text-ink-soft lg:col-auto">
        <p className="font-display text-[1.4rem] font-bold text-ink">{site.name}</p>
        {site.motto && (
          <p className="text-ink">
            <Text>{site.motto}</Text>
          </p>
        )}
        {site.about && (
          <p className="mt-3">
            <Text>{site.about}</Text>
          </p>
        )}
        {site.publisher && (
          <p>
            {t.footer.publisher}: {site.publisher}
          </p>
        )}
        {site.licence && (
          <p>
            {t.footer.licence}: <a href={site.licence.url}>{site.licence.label}</a>
          </p>
        )}
        {site.feedback && (
          <>
            {queries.pagesCalled('yhteystiedot').map((page) => (
              <p key={page.url}>
                <a href={page.url} className="inline-flex min-h-9 items-center font-bold">
                  {t.footer.contact}
                </a>
              </p>
            ))}
            <p>
              <a href={`mailto:${site.feedback}`} className="inline-flex min-h-9 items-center">
                {site.feedback}
              </a>
            </p>
          </>
        )}
      </div>
    </div>
  </footer>
)

/** Those that hold something; a page of a menu may stand on a section's address. */
const sectionsOutsideMenu = (): readonly Link[] => {
  const menus = ['paavalikko', 'tietoa', 'alatunniste'] as const
  const inMenu = menus.flatMap((menu) => queries.pagesInMenu(menu)).map(({ url }) => url)
  return sectionTypes
    .filter(({ name, section: { menu, url } }) => !menu && !inMenu.includes(url) && queries.has(name))
    .map(({ section }) => queries.mustFindPage(section.url))
}

const FooterLinks = ({ title, links }: { title: string; links: readonly Link[] }) => (
  <nav aria-label={title}>
    <p className="font-bold">{title}</p>
    <ul className="mt-1">
      {links.map((link) => (
        <li key={link.url}>
          <a href={link.url} lang={link.lang} hrefLang={link.lang} className="inline-block py-2">
            <Text>{link.title}</Text>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
