import { hashSource } from './assets'

/**
 * Lays out what lies below the first screen (`.later`) a tenth of a second after the first frame, or sooner when the reader
 * comes near (CSS Containment 2, `content-visibility`). It stands in the page, in the sheet's own layer: a browser that fills
 * forms in lays the page out once before the sheet has come. On paper everything is laid out at once. Only for what surely
 * begins below, or ends the page: a part of a list that turns out shorter than reserved would pull up what is in sight.
 */
const text =
  '@layer base{@media screen{' +
  '.later{content-visibility:auto;contain-intrinsic-size:auto 10rem;animation:later 0s .1s forwards}' +
  '@keyframes later{to{content-visibility:visible}}}}'

export const laterStyle: {
  /** The whole element. */
  readonly element: string
  /** Source for a policy that allows exactly this (CSP 3, 2.3.1). */
  readonly hash: string
} = { element: `<style>${text}</style>`, hash: hashSource(text) }
