import type { Page } from '@playwright/test'

/**
 * What the forms' package asks of other sites by itself: fonts, which it has as files too, and how the git host fares. The
 * policy stops each, so nothing is sent, but the browser tells of it.
 */
const stopped = [
  /^https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/(source-sans-3:vf|noto-mono|material-symbols-outlined:vf)@[\d.]+\/latin-(wght|400)-normal\.woff2$/,
  /^https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json$/,
]

/** The ways in which the browser tells of an address that the policy stopped. An answer is none of them. */
const toldOfStopped = [
  /^pyyntö muualle: (\S+)$/,
  /^käytännön vastaista: (?:font|connect)-src (\S+)$/,
  /^(?:Loading the font|Connecting to) '(\S+)' violates the following Content Security Policy directive: .* The action has been blocked\.$/,
  /^Fetch API cannot load (\S+)\. Refused to connect because it violates the document's Content Security Policy\.$/,
]

/** The package's framework warns, by this address alone, that a field was read once more when its form had closed. */
const warned = 'https://svelte.dev/e/derived_inert'

/** The trouble on a page of the forms, but for what their package asks and the policy stops, and warns itself of. */
export const troubleInForms = (trouble: readonly string[]): readonly string[] =>
  trouble.filter((line) => {
    if (line === warned) return false
    const [address = ''] = toldOfStopped.flatMap((form) => form.exec(line)?.[1] ?? [])
    return !stopped.some((one) => one.test(address))
  })

/** What a page may not do, as it happens: ask another origin, break the policy, log an error, fail to get a file. */
export const watch = async (page: Page, ...own: readonly string[]): Promise<readonly string[]> => {
  const trouble: string[] = []
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (/^https?:$/.test(protocol) && !own.includes(origin)) trouble.push(`pyyntö muualle: ${request.url()}`)
  })
  page.on('response', (response) => {
    const { protocol, origin } = new URL(response.url())
    if (/^https?:$/.test(protocol) && !own.includes(origin)) trouble.push(`vastaus muualta: ${response.url()}`)
    if (response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`)
    if (response.headers()['set-cookie']) trouble.push(`eväste: ${response.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text())
  })
  page.on('pageerror', (error) => trouble.push(error.message))
  await page.exposeFunction('violated', (what: string) => trouble.push(`käytännön vastaista: ${what}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell: unknown = Reflect.get(window, 'violated')
      if (typeof tell === 'function') tell(`${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  return trouble
}
