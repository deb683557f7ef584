import { site } from '../site/settings'
import type { HostOptions } from './options'

/** What pages, feeds and the editing forms may do (Content Security Policy, Level 3), and what no page does. */

/**
 * What the site never uses, of what Chromium knows: it complains in the console of a name it does not.
 */
export const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

export type Directives = Readonly<Record<string, readonly string[]>>

export type Hashes = Pick<HostOptions, 'scriptHashes'>

/** The policy of every page (CSP Level 3): nothing but what is named, and no page needs `unsafe-*`. */
export const pagePolicy = ({ scriptHashes }: Hashes): Directives => ({
  'default-src': ["'none'"],
  'script-src': ["'self'", ...scriptHashes],
  'style-src': ["'self'"],
  // The icon stands in the page.
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  // Our elements build their trees node by node; no text may become HTML or script.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
})

/**
 * The policy of the editing forms: their own files, and the git host. Styles are made in script, as elements and attributes
 * both; pictures that an editor brings in are read as `blob:` and `data:`, and made into WebP by WebAssembly in Safari, whose canvas
 * cannot.
 */
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

/** The policy of feeds, which a browser shows as XML with their own style sheet: that alone, and links. */
export const feedPolicy: Directives = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
}

/** As the header says them. */
export const policyText = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
