import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'

// Waits for the finishing of the export, which will put the path before every address; half a base path breaks every link.
if (process.env.BASE_PATH) throw new Error('BASE_PATH ei ole vielä käytössä: sivusto toimii vain palvelimen juuressa.')

/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  trailingSlash: true,
  reactStrictMode: true,
  // Where the site is written; `next build` then keeps its own files in `.next` as always.
  ...(process.env.OUT_DIR ? { distDir: process.env.OUT_DIR } : {}),
  // Takes the framework out of the exported pages.
  adapterPath: fileURLToPath(import.meta.resolve('./lib/build/adapter.mjs')),
  images: { unoptimized: true },
  // `npm run check` and `npm test` run the compiler themselves; Next would run it a second time in every build.
  typescript: { ignoreBuildErrors: true },
  // A random id would change every page in every build.
  generateBuildId: () => 'popsote',
  experimental: {
    // Next takes one core less than there are: one worker on two cores.
    cpus: cpus().length,
    // Route groups with a root layout each leave the 404 without one.
    globalNotFound: true,
    prefetchInlining: false,
  },
}
