/** The light colours of the site, read from its style sheets, where alone they are stated. */

export type Colours = {
  readonly paper: string
  readonly surface: string
  readonly line: string
  readonly ink: string
  readonly brand: string
  readonly onBrand: string
  /** By an area's `palette`. */
  readonly areas: ReadonlyMap<number, { readonly fill: string; readonly line: string }>
}

/** Colours in the light scheme: what stands before the dark one's rules in `site.css` and `areas.css`. Throws when one is missing. */
export const readColours = (siteCss: string, areasCss: string): Colours => {
  const [light = ''] = siteCss.split('prefers-color-scheme: dark')
  const token = (name: string): string => {
    const [, hex] = light.match(new RegExp(`--color-${name}: (#[0-9a-f]{6});`)) ?? []
    if (!hex) throw new Error(`Tyyleissä ei ole väriä --color-${name}.`)
    return hex
  }
  const [lightAreas = ''] = areasCss.split('prefers-color-scheme: dark')
  const found = lightAreas.matchAll(/\.area-(\d+) \{\s*--area-fill: (#[0-9a-f]{6});\s*--area-line: (#[0-9a-f]{6});/g)
  const areas = new Map([...found].map(([, number, fill = '', line = '']) => [Number(number), { fill, line }]))
  if (areas.size === 0) throw new Error('Tyyleissä ei ole alueiden värejä.')
  return {
    paper: token('paper'),
    surface: token('surface'),
    line: token('line'),
    ink: token('ink'),
    brand: token('brand'),
    onBrand: token('on-brand'),
    areas,
  }
}
