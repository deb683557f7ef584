import type { HTMLAttributes } from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'copy-link': HTMLAttributes<HTMLElement> & { 'data-label': string; 'data-done': string }
    }
  }
}
