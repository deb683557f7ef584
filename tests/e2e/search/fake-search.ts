import type { Page } from '@playwright/test'
import { build } from 'esbuild'
import { fakeDocuments } from './fake-documents'
import type { FakeOptions } from './fake-engine'

const bundles = new Map<string, Promise<string>>()

/** The search page's script as it is built, with the fake engine in place of the real one. */
const bundleWith = async (options: FakeOptions): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { searchPage } from '@/components/elements/search/search-page'
        import { createFakeEngine } from '@/tests/e2e/search/fake-engine'
        customElements.define('search-page', searchPage(() => createFakeEngine(${JSON.stringify(options)})))
      `,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    target: 'es2020',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

/** Puts the fake engine into the page's own script, wherever the built site has it. */
export const fakeSearch = async (page: Page, options: Partial<FakeOptions> = {}): Promise<void> => {
  const key = JSON.stringify(options)
  const bundle = bundles.get(key) ?? bundleWith({ documents: fakeDocuments(), delay: 0, failures: 0, ...options })
  bundles.set(key, bundle)
  const body = await bundle
  await page.route(/\/search[^/]*\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body }))
}
