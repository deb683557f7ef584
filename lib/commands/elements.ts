import { build } from 'esbuild'

/** Where each script of ours comes from, by its name in `public/` (git-ignored): one for every page, one for the search page. */
const scripts = { elements: 'components/elements/index.ts', search: 'components/elements/search.ts' }

/** Bundles the site's own browser code into `public/elements.js` and `public/search.js`, the only scripts there are. */
export const bundleElements = async (): Promise<void> => {
  await build({
    entryPoints: scripts,
    outdir: 'public',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    logLevel: 'warning',
  })
}
