import type { ReactNode } from 'react'
import type { TypeName } from '@/lib/schema/content-types'
import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'
import { ServiceList } from './service-links'

type Props = {
  readonly of: TypeName
  /** What would stand here. */
  readonly title?: string
  readonly children?: ReactNode
}

type Words = { readonly text: string; readonly elsewhere?: string }
const wordsOf: Partial<Record<TypeName, Words>> = t.nothing

/** In place of a list: that it has nothing now, and where else to look, of the services that the settings name. */
export const NothingNow = ({ of, title, children }: Props) => {
  const { text = t.list.empty, elsewhere } = wordsOf[of] ?? {}
  const sites = elsewhere ? site.services.filter(({ url }) => url) : []
  return (
    <div className="facts mt-8">
      {title && <h2 className="text-[1.15rem]">{title}</h2>}
      <p className="mt-1">{text}</p>
      {sites.length > 0 && (
        <>
          <p className="mt-4 mb-1">{elsewhere}</p>
          <ServiceList services={sites} />
        </>
      )}
      {children}
    </div>
  )
}
