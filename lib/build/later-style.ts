import { hashSource } from './assets'

/**
 * Spares the browser layout that nobody sees. It stands in the page, in the sheet's own layer:
 * - Browsers that fill forms in lay a page out once before its sheet has come. Header and text are left out of that, until
 *   the sheet says otherwise or could not be had.
 * - What follows the text (`.later`) is laid out a tenth of a second after the first frame (CSS Containment 2,
 *   `content-visibility`), so that what is in sight comes sooner. The heights are those of the footer: with others a page
 *   that is loaded again would open at another place than where the reader left it. `visibility` goes with it, or Chromium
 *   takes what is shown for what has moved (Layout Instability, 2.1).
 *
 * Only animations hide, and only for a tenth of a second of frames: a browser without them, or one whose reader has turned
 * them off, shows all at once.
 */
const text =
  '@layer base{@media screen{' +
  'header,main{animation:unstyled .1s}' +
  '@keyframes unstyled{from,to{display:none}}' +
  '.later{animation:later .1s;contain-intrinsic-height:41rem}' +
  '@media(width>=48rem){.later{contain-intrinsic-height:18.5rem}}' +
  '@keyframes later{from,to{content-visibility:hidden;visibility:hidden}}}}'

export const laterStyle: {
  /** The whole element. */
  readonly element: string
  /** Source for a policy that allows exactly this (CSP 3, 2.3.1). */
  readonly hash: string
} = { element: `<style>${text}</style>`, hash: hashSource(text) }
