import type { ReactNode } from 'react'
import { site } from '@/lib/site/settings'
import { Text } from './text'

type Props = {
  /** That there is nothing. */
  readonly text: string
  /** Before the sites that may have it; without it none is named. */
  readonly elsewhere?: string
  readonly children?: ReactNode
}

/** In place of a list: that it has nothing now, and where else to look, of the services that the settings name. */
export const NothingNow = ({ text, elsewhere, children }: Props) => {
  const sites = elsewhere ? site.services.filter(({ url }) => url) : []
  return (
    <div className="facts mt-6 max-w-3xl">
      <p>{text}</p>
      {elsewhere && sites.length > 0 && (
        <>
          <p className="mt-4">{elsewhere}</p>
          <ul className="grid grid-cols-1 gap-x-8 gap-y-1 sm:grid-cols-2">
            {sites.map(({ name, url, text: about }) => (
              <li key={name}>
                <a href={url} className="inline-flex min-h-9 items-center font-bold">
                  {name}
                </a>
                {about && (
                  <p className="text-[0.9rem] text-ink-soft">
                    <Text>{about}</Text>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {children}
    </div>
  )
}
