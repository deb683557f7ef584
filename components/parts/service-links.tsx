import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'
import { phoneHref } from '@/lib/text/format'

type Service = (typeof site.services)[number]

export const serviceHref = ({ url, phone = '' }: Service): string => url ?? phoneHref(phone)

/** The way to services and help: the same box wherever a reader may look for them here. `isBeside` something, one a row. */
export const ServiceLinks = ({ isBeside = false }: { isBeside?: boolean }) =>
  site.services.length > 0 && (
    <section className="notice mt-6">
      <h2 className="text-[1.15rem]">{t.services.title}</h2>
      <ul className={`grid grid-cols-1 gap-x-8 sm:grid-cols-2 ${isBeside ? 'lg:grid-cols-1' : ''}`}>
        {site.services.map((service) => (
          <li key={service.name}>
            <a href={serviceHref(service)} className="inline-flex min-h-11 items-center font-bold">
              {service.name}
            </a>
            {service.text && <p className="-mt-2 text-[0.9rem] text-ink-soft">{service.text}</p>}
          </li>
        ))}
      </ul>
      <p>{t.services.text}</p>
    </section>
  )
