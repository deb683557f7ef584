import { colourIn, schemesIn } from '../style-colours'

/** The colours of share images, which are those of the style sheets. */

export type Colours = ReturnType<typeof readColours>

/** Reads the light scheme, which is first in `site.css` and `areas.css`. Throws when a colour is missing. */
export const readColours = (siteCss: string, areasCss: string) => {
  const { light } = schemesIn(siteCss)
  const token = (name: string): string => colourIn(light, name)
  const matches = schemesIn(areasCss).light.matchAll(
    /\.area-(\d+) \{\s*--area-fill: (#[0-9a-f]{6});\s*--area-line: (#[0-9a-f]{6});/g,
  )
  const areas = new Map([...matches].map(([, number, fill = '', line = '']) => [Number(number), { fill, line }]))
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

/** All of them once, as `0xrrggbb`. */
export const ownColours = ({ areas, ...single }: Colours): readonly number[] => {
  const all = [...Object.values(single), ...[...areas.values()].flatMap(({ fill, line }) => [fill, line])]
  return [...new Set(all.map((hex) => Number.parseInt(hex.slice(1), 16)))]
}
