import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'
import { adminConfig, signsInByWindow } from '../editors/forms/config'
import { completed } from '../editors/forms/finnish'
import { imports, patched } from '../editors/forms/patches'
import { absoluteUrl, site } from '../site/settings'
import { escaped } from '../text/xml'

/** Bundles the search page's code into `public/search.js` (git-ignored), the only script there is. */
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

/** The editing forms in `public/admin/` (git-ignored): a page, a configuration, and the package as we bundle it. */

const outDir = 'public/admin'
const packageDir = dirname(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')))
const locales = ['fi', 'sv']

/**
 * Patches the package and leaves out what is never used: highlighting of code, most languages, and JSX, which forms do not
 * write. Without its engine no highlighting is tried; without its languages alone the package would try for ever.
 */
const ourWay: Plugin = {
  name: 'admin',
  setup: ({ onLoad, onResolve }) => {
    onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, async ({ path }) => ({
      contents: imports + patched(await readFile(path, 'utf8')),
    }))
    onLoad({ filter: /@sveltia[\\/]cms[\\/]locales[\\/]fi\.json$/ }, async ({ path }) => ({
      contents: JSON.stringify(completed(JSON.parse(await readFile(path, 'utf8')))),
      loader: 'json',
    }))
    onResolve({ filter: /^@shikijs\/|\/shiki-engine-[\w-]+\.js$|^remark-mdx$|locales\/[\w-]+\.json$/ }, ({ path }) => {
      const [, locale] = path.match(/locales\/([\w-]+)\.json$/) ?? []
      return locale !== undefined && locales.includes(locale) ? undefined : { path: 'nothing', namespace: 'left-out' }
    })
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export default []' }))
  },
}

/** Said before signing in. */
const signInHelp = (): string => {
  const service = { github: 'GitHub', gitlab: 'GitLab', gitea: 'Gitea' }[site.gitHost]
  const way = signsInByWindow(site) ? '' : ' ja avaimen, joka toimii salasanana'
  const ask = site.feedback ? `: ${site.feedback}` : ' sivuston ylläpidosta'
  return `Tarvitset ${service}-tunnuksen${way}. Jos tunnuksellasi ei ole oikeutta muokata sivustoa, pyydä sitä${ask}.`
}

/** For those who want less motion the package lets every change of every part last a millisecond, which draws the whole window. */
const style = '@media(prefers-reduced-motion){*,::before,::after,::backdrop{transition-property:none!important}}'

const page = (): string => `<!DOCTYPE html>
<html lang="fi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escaped(signInHelp())}">
<meta name="robots" content="noindex, nofollow">
<title>${escaped(site.name)} – muokkaus</title>
<link rel="icon" href="../icon.svg" type="image/svg+xml">
<style>${style}</style>
<script type="module" src="./main.js"></script>
</head>
<body>
<noscript>Sivuston muokkaaminen lomakkeella vaatii JavaScriptin.</noscript>
</body>
</html>
`

const fingerprint = async (): Promise<string> => {
  const hash = createHash('sha256')
  for (const name of [packageDir, 'node_modules/esbuild']) hash.update(await readFile(join(name, 'package.json')))
  for (const folder of ['components/admin', 'lib/editors/forms', 'lib/content', 'lib/schema', 'lib/text']) {
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'))
    for (const name of names.sort()) hash.update(await readFile(join(folder, name)))
  }
  hash.update(await readFile('lib/build/browser-bundles.ts'))
  return hash.digest('hex').slice(0, 16)
}

const isCurrent = async (mark: string): Promise<boolean> => {
  try {
    return (await readFile(join(outDir, 'main.js'), 'utf8')).startsWith(mark)
  } catch {
    return false
  }
}

/** Bundles the package unless it is up to date. The entry, which holds the fingerprint, is written last. */
const bundle = async (): Promise<void> => {
  const mark = `/* ${await fingerprint()} */`
  if (await isCurrent(mark)) return
  await rm(outDir, { recursive: true, force: true })
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: { main: 'components/admin/main.ts' },
    outdir: outDir,
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: mark },
    plugins: [ourWay],
    logLevel: 'error',
    logOverride: { 'empty-import-meta': 'silent' },
  })
  await cp(join(packageDir, 'npm/assets'), join(outDir, 'assets'), {
    recursive: true,
    filter: (source) => !source.endsWith('.map'),
  })
  const isEntry = (path: string): boolean => path.endsWith('main.js')
  for (const { path, contents } of outputFiles.toSorted((a, b) => Number(isEntry(a.path)) - Number(isEntry(b.path))))
    await writeFile(path, contents)
}

/** Makes `public/admin/`. Throws when the package is not the one we patch. */
export const bundleAdmin = async (): Promise<void> => {
  await bundle()
  await mkdir(outDir, { recursive: true })
  const { repository, branch, gitHost, gitApi, authenticator, signInId, name: siteName, basePath } = site
  const host = { repository, branch, gitHost, gitApi, authenticator, signInId }
  const config = adminConfig({ ...host, siteUrl: absoluteUrl('/'), siteName, icon: `${basePath}/icon.svg` })
  await Promise.all([
    writeFile(join(outDir, 'config.json'), JSON.stringify(config)),
    writeFile(join(outDir, 'index.html'), page()),
  ])
}
