import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'
import { phoneHref } from '@/lib/text/format'
import { Text } from './text'

type Service = (typeof site.services)[number]

export const serviceHref = ({ url, phone = '' }: Service): string => url ?? phoneHref(phone)

/** Services by name, each with what it is for: as many in a row as have room. */
export const ServiceList = ({ services }: { services: readonly Service[] }) => (
  <ul className="fitted-list">
    {services.map((service) => (
      <li key={service.name}>
        <a href={serviceHref(service)} className="inline-flex min-h-11 items-center font-bold">
          {service.name}
        </a>
        {service.text && (
          <p className="-mt-2 text-[0.9rem] font-normal text-ink-soft">
            <Text>{service.text}</Text>
          </p>
        )}
      </li>
    ))}
  </ul>
)

/** The way to services and help: the same box wherever a reader may look for them here. */
export const ServiceLinks = () =>
  site.services.length > 0 && (
    <section className="notice mt-6">
      <h2 className="text-[1.15rem]">{t.services.title}</h2>
      <ServiceList services={site.services} />
      <p className="mt-3">{t.services.text}</p>
    </section>
  )
