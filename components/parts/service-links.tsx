import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'
import { phoneHref } from '@/lib/text/format'

type Service = (typeof site.services)[number]

export const serviceHref = ({ url, phone = '' }: Service): string => url ?? phoneHref(phone)

/** The way to services and help: the same box wherever a reader may look for them here, in one row where it `isWide`. */
export const ServiceLinks = ({ isWide = false }: { isWide?: boolean }) =>
  site.services.length > 0 && (
    <section className="no-print notice mt-8">
      <h2 className="text-[1.15rem]">{t.services.title}</h2>
      <p>{t.services.text}</p>
      <ul className={`grid grid-cols-1 gap-x-8 gap-y-1 sm:grid-cols-2 ${isWide ? 'lg:grid-cols-4' : ''}`}>
        {site.services.map((service) => (
          <li key={service.name}>
            <a href={serviceHref(service)} className="inline-flex min-h-9 items-center font-bold">
              {service.name}
            </a>
            {service.text && <p className="text-[0.9rem] text-ink-soft">{service.text}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
