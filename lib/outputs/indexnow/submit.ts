/** Tells search engines of changed addresses (indexnow.org/documentation). */

export type Submission = {
  /** Absolute, all of one host. */
  readonly urls: readonly string[]
  readonly key: string
  /** Where the key file is: it speaks for addresses of its own folder and below. */
  readonly keyLocation: string
  readonly endpoint: string
}

/** Most addresses in one request, by the protocol. */
const most = 10_000

/** How long an answer is waited for, in milliseconds. */
const patience = 30_000

const reasons: Readonly<Record<number, string>> = {
  400: 'pyyntöä ei ymmärretty',
  403: 'avain ei kelpaa: avaintiedostoa ei löydy palvelimelta tai siinä on toinen avain',
  422: 'osoitteet eivät ole samalla sivustolla kuin avaintiedosto',
  429: 'pyyntöjä on ollut liikaa, yritä myöhemmin uudelleen',
}

/** Sends the addresses. Throws, in Finnish, with what the service answered or why it could not be asked. */
export const submit = async ({ urls, key, keyLocation, endpoint }: Submission): Promise<void> => {
  for (let start = 0; start < urls.length; start += most) {
    const urlList = urls.slice(start, start + most)
    const sent = start > 0 ? ` Ensimmäiset ${start} osoitetta on jo lähetetty.` : ''
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ host: new URL(keyLocation).host, key, keyLocation, urlList }),
      signal: AbortSignal.timeout(patience),
    }).catch((error: unknown) => {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
      throw new Error(`Palvelu ${endpoint} ei vastannut: ${cause instanceof Error ? cause.message : cause}.${sent}`)
    })
    if (!response.ok) {
      const reason = reasons[response.status] ?? 'odottamaton vastaus'
      throw new Error(`Palvelu ${endpoint} vastasi ${response.status}: ${reason}.${sent}`)
    }
  }
}
