import type { HTMLAttributes } from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'search-page': HTMLAttributes<HTMLElement> & {
        'data-base': string
        'data-texts': string
        'data-service-words': string
      }
    }
  }
}
