import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { PHASE_PRODUCTION_BUILD } from 'next/constants.js'

/**
 * Where the export is written, for the build to postprocess; `next build` keeps its own files in `.next` as always. Of no
 * other command: `dev` and `typegen` would put their files there, and its name into `tsconfig.json`.
 *
 * @param {string} phase
 */
const distDir = (phase) =>
  phase === PHASE_PRODUCTION_BUILD && !process.argv.includes('typegen')
    ? { distDir: `${(process.env.OUT_DIR || 'out').replace(/(?<=.)\/+$/, '')}.new` }
    : {}

/** @type {(phase: string) => import('next').NextConfig} */
export default (phase) => ({
  // In development it would answer 500 where there is no page, and know no article that came later.
  ...(phase === PHASE_PRODUCTION_BUILD && { output: 'export' }),
  trailingSlash: true,
  reactStrictMode: true,
  ...distDir(phase),
  adapterPath: fileURLToPath(import.meta.resolve('./lib/build/no-tracing.mjs')),
  images: { unoptimized: true },
  // `npm run check` and `npm test` run the compiler themselves; Next would run it a second time in every build.
  typescript: { ignoreBuildErrors: true },
  // A random id would change every page in every build.
  generateBuildId: () => 'site',
  experimental: {
    // Next takes one core less than there are: one worker on two cores.
    cpus: cpus().length,
    // Route groups with a root layout each leave the 404 without one.
    globalNotFound: true,
    prefetchInlining: false,
  },
})
