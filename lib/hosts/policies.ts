import { site } from '../site/settings'

/** Content Security Policies (Level 3) and Permissions Policy. */

/** What the site never uses, of the names that Chromium knows: it warns of others. */
export const deniedFeatures: readonly string[] = `
  accelerometer autoplay camera display-capture encrypted-media fullscreen geolocation gyroscope hid
  idle-detection magnetometer microphone midi payment picture-in-picture publickey-credentials-get
  screen-wake-lock serial usb xr-spatial-tracking
`
  .trim()
  .split(/\s+/)

export type Directives = Readonly<Record<string, readonly string[]>>
/** CSP hash sources of the scripts that stand in pages: `'sha256-…'`, quotes included. */
export type Hashes = { readonly scriptHashes: readonly string[] }

/** Pages: nothing but what is named, and no page needs `unsafe-*`. */
export const pagePolicy = ({ scriptHashes }: Hashes): Directives => ({
  'default-src': ["'none'"],
  'script-src': ["'self'", ...scriptHashes],
  'style-src': ["'self'"],
  // The icon is in the page.
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  // Our elements build nodes; no text may become HTML or script.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
})

/** The forms and the git host. Sveltia styles by script, reads pictures as `blob:` and encodes WebP by WebAssembly. */
export const adminPolicy = (): Directives => ({
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'blob:', 'data:', 'https://avatars.githubusercontent.com'],
  'font-src': ["'self'"],
  'connect-src': ["'self'", 'blob:', 'data:', new URL(site.gitApi).origin],
  'worker-src': ["'self'", 'blob:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
})

/** Feeds, which browsers show as XML with a style sheet. */
export const feedPolicy: Directives = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
}

/** A drawing opened by itself: it holds its colours, and nothing in it may run, load or lead anywhere. */
export const drawingPolicy: Directives = {
  'default-src': ["'none'"],
  'style-src': ["'unsafe-inline'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  sandbox: [],
}

export const policyText = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
