import type { HTMLAttributes } from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'copy-link': HTMLAttributes<HTMLElement> & { 'data-label': string; 'data-done': string }
      'search-page': HTMLAttributes<HTMLElement> & { 'data-base': string; 'data-texts': string }
      'search-suggest': HTMLAttributes<HTMLElement> & {
        'data-base': string
        'data-source': string
        'data-texts': string
        'data-kinds': string
      }
    }
  }
}
