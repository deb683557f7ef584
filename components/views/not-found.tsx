import { PageShell } from '@/components/layout/page-shell'
import { SearchForm } from '@/components/parts/search-form'
import { t } from '@/lib/i18n/fi'

export const NotFoundView = () => (
  <PageShell>
    <div className="mt-10 max-w-3xl">
      <h1 className="text-[clamp(1.8rem,1.2rem+2.6vw,3rem)] font-extrabold">{t.notFound.title}</h1>
      <p className="mt-4 text-[1.15rem] text-ink-soft">{t.notFound.text}</p>
      <h2 className="mt-10 text-[1.4rem]">{t.notFound.help}</h2>
      <div className="mt-4 max-w-md">
        <SearchForm id="haku_sivulla" name={t.notFound.search} />
      </div>
      <ul className="mt-4">
        {t.notFound.links.map(({ url, title }) => (
          <li key={url}>
            <a href={url} className="inline-flex min-h-9 items-center">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  </PageShell>
)
