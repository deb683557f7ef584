import type { ReactNode } from 'react'
import type { TypeName } from '@/lib/schema/content-types'
import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'
import { ServiceList } from './service-links'

type Props = {
  readonly of: TypeName
  readonly children?: ReactNode
}

type Words = { readonly title?: string; readonly text: string; readonly elsewhere?: string }
const wordsOf: Partial<Record<TypeName, Words>> = t.nothing

/** In place of a list: that it has nothing now, and where else to look, of the services that the settings name. */
export const NothingNow = ({ of, children }: Props) => {
  const { title, text = t.list.empty, elsewhere } = wordsOf[of] ?? {}
  // By name alone: what the services are for is not what is looked for here.
  const sites = elsewhere ? site.services.flatMap(({ name, url }) => (url ? [{ name, url }] : [])) : []
  if (!title && sites.length === 0) return <p className="mt-8 max-w-3xl">{text}</p>
  return (
    <div className="facts mt-8">
      {title && <h2>{title}</h2>}
      <p className="mt-1">{text}</p>
      {sites.length > 0 && (
        <>
          <p className="mt-4">{elsewhere}</p>
          <ServiceList services={sites} />
        </>
      )}
      {children}
    </div>
  )
}
