/** Bundles the browser code of the search page into `public/search.js` (git-ignored), the only script there is. */
export const bundleElements = async (): Promise<void> => {
  const { build } = await import('esbuild')
  await build({
    entryPoints: { search: 'components/elements/search.ts' },
    outdir: 'public',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    logLevel: 'warning',
  })
}
