/** First day of the month eleven months on: always ahead, never more than a year as RFC 9116 (2.5.5) advises. */
const expires = (today: string): string => {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + 11, 1)).toISOString().replace('.000Z', 'Z')
}

/** `/.well-known/security.txt` (RFC 9116): where to tell of a hole, by mail to `contact`. `today` is `2026-11-25`. */
export const securityTxt = (contact: string, origin: string, basePath: string, today: string): string =>
  `Contact: mailto:${contact}
Expires: ${expires(today)}
Preferred-Languages: fi, en
Canonical: ${origin}${basePath}/.well-known/security.txt
`
