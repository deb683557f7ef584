import { build } from 'esbuild'

/** Bundles the site's own browser code into `public/elements.js` (git-ignored), the only script that is ours. */
export const bundleElements = async (): Promise<void> => {
  await build({
    entryPoints: ['components/elements/index.ts'],
    outfile: 'public/elements.js',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    logLevel: 'warning',
  })
}
