import type { Region } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'
import { countOf, formatList, phoneHref } from '@/lib/text/format'
import { Fact, FactStrip } from './facts'
import { ServiceList } from './service-links'

/** Who answers for services, where help is, and which municipalities these are. */
export const RegionFacts = ({ region }: { region: Region }) => {
  const county = queries.all('Region').find(({ slug }) => slug === region.parent) ?? region
  const areas = queries.areasOf(region)
  const name = t.regions.countyOf(county.inflections.genitive)
  // The county's own site, or else its page here.
  const way = county.website ?? (county === region ? undefined : county.url)
  const byPhone = site.services.filter(({ phone }) => phone)
  return (
    <FactStrip>
      <Fact term={t.regions.county}>
        {way ? <a href={way}>{name}</a> : name}
        {county.website && <span className="block font-normal text-ink-soft">{new URL(county.website).host}</span>}
      </Fact>
      <Fact term={t.regions.help}>{byPhone.length > 0 && <ServiceList services={byPhone} />}</Fact>
      <Fact term={t.regions.municipalities}>
        {areas.length > 0
          ? countOf(areas.flatMap(({ municipalities = [] }) => municipalities).length, ...t.regions.municipality)
          : formatList((region.municipalities ?? []).map(({ name }) => name))}
      </Fact>
      {(region.contacts ?? []).map(({ name, email, phone }) => (
        <Fact key={name} term={name}>
          {email && <a href={`mailto:${email}`}>{email}</a>} {phone && <a href={phoneHref(phone)}>{phone}</a>}
        </Fact>
      ))}
    </FactStrip>
  )
}
