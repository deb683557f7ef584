import type { Page } from '@playwright/test'

/** What a page may not do, as it happens: ask another origin, break the policy, log an error, fail to get a file. */
export const watch = async (page: Page, ...own: readonly string[]): Promise<readonly string[]> => {
  const trouble: string[] = []
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (/^https?:$/.test(protocol) && !own.includes(origin)) trouble.push(`pyyntö muualle: ${request.url()}`)
  })
  page.on('response', (response) => {
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
