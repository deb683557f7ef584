import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'

/** Where our build wants the export. In development it would give 500 for no page, and know no article that came later. */
const exportDir = process.env.EXPORT_DIR

/** @type {import('next').NextConfig} */
export default {
  ...(exportDir && { output: 'export', distDir: exportDir }),
  trailingSlash: true,
  reactStrictMode: true,
  adapterPath: fileURLToPath(import.meta.resolve('./lib/build/no-tracing.mjs')),
  images: { unoptimized: true },
  // `npm run check` and `npm test` run the compiler themselves; Next would run it a second time in every build.
  typescript: { ignoreBuildErrors: true },
  // A random id would change every page in every build.
  generateBuildId: () => 'site',
  experimental: {
    // Next takes one core less than there are. After an edit few pages are rendered, sooner than a second worker is up.
    cpus: process.env.RENDERED ? 1 : cpus().length,
    // Route groups with a root layout each leave the 404 without one.
    globalNotFound: true,
    prefetchInlining: false,
  },
}
