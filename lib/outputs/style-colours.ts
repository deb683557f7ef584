/** The site's colours, read from its style sheets where no sheet can reach: pictures and letters. */

/** A sheet's light scheme, which comes first, and its dark one. */
export const schemesIn = (css: string) => {
  const [light = '', dark = ''] = css.split('prefers-color-scheme: dark')
  return { light, dark }
}

/** The value of `--color-…` in a scheme. Throws when it has none. */
export const colourIn = (scheme: string, name: string): string => {
  const [, hex] = scheme.match(new RegExp(`--color-${name}: (#[0-9a-f]{6});`)) ?? []
  if (!hex) throw new Error(`Tyyleissä ei ole väriä --color-${name}.`)
  return hex
}
