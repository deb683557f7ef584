/** The site's colours and font for the letter, of its own style sheet. */

export type Look = ReturnType<typeof lookOf>

/** `css` is `app/styles/site.css`, where the light scheme comes first. Throws for a colour that is missing. */
export const lookOf = (css: string) => {
  const [first = '', second = ''] = css.split('prefers-color-scheme: dark')
  const [light, dark] = [coloursIn(first), coloursIn(second)]
  const [, font] = /--font-sans: ([^;]+);/.exec(first) ?? []
  if (!font) throw new Error('Tyyleissä ei ole kirjasinta --font-sans.')
  return { light, font: font.replaceAll('"', "'"), darkSheet: sheet(dark) }
}

type Colours = ReturnType<typeof coloursIn>

const coloursIn = (css: string) => {
  const colour = (name: string): string => {
    const [, hex] = css.match(new RegExp(`--color-${name}: (#[0-9a-f]{6});`)) ?? []
    if (!hex) throw new Error(`Tyyleissä ei ole väriä --color-${name}.`)
    return hex
  }
  return {
    paper: colour('paper'),
    ink: colour('ink'),
    inkSoft: colour('ink-soft'),
    brand: colour('brand'),
    line: colour('line'),
  }
}

/** Where a mail program knows no schemes, the light one in the elements stays. */
const sheet = ({ paper, ink, inkSoft, brand, line }: Colours): string =>
  [
    ':root{color-scheme:light dark}',
    '@media (prefers-color-scheme:dark){',
    `body,.paper,.paper td{background-color:${paper}!important}`,
    `.paper td,.ink,.ink h1,.ink h2,.ink p,.ink li{color:${ink}!important}`,
    `.ink .soft{color:${inkSoft}!important}`,
    `.ink a{color:${brand}!important}`,
    `.ink .line{border-top-color:${line}!important}`,
    '}',
  ].join('')
