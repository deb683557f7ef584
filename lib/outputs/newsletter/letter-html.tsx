import { Body } from '@react-email/body'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Html } from '@react-email/html'
import { Preview } from '@react-email/preview'
import { render } from '@react-email/render'
import type { CSSProperties, ReactNode } from 'react'
import { t } from '../../text/fi'
import { colourIn, schemesIn } from '../style-colours'
import { farewell, type Letter } from './letter'

/** The e-mail as HTML: styles stand in the elements, since mail programs drop sheets; a sheet only adds the dark scheme. */

type Part = { readonly letter: Letter; readonly look: Look }

const paragraph: CSSProperties = { margin: '0 0 16px' }

export const letterHtml = async (letter: Letter, look: Look): Promise<string> => {
  const html = await render(<LetterDocument letter={letter} look={look} />)
  // React marks where it streams; a letter has no script to read the marks.
  return html.replace(/<!--[^>]*-->/g, '')
}

const LetterDocument = ({ letter, look: { light, darkSheet, font } }: Part) => (
  <Html lang={t.lang}>
    <Head>
      <title>{letter.subject}</title>
      <meta name="viewport" content="width=device-width" />
      <meta name="robots" content="noindex" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <style dangerouslySetInnerHTML={{ __html: darkSheet }} />
    </Head>
    <Body
      className="paper"
      style={{
        backgroundColor: light.paper,
        color: light.ink,
        fontFamily: font,
        fontSize: '17px',
        lineHeight: '1.5',
        padding: '24px 16px',
      }}
    >
      <Preview>{letter.preheader}</Preview>
      <Container className="ink" style={{ maxWidth: '600px', color: light.ink }}>
        <Letterhead letter={letter} look={{ light, darkSheet, font }} />
        <div dangerouslySetInnerHTML={{ __html: styled(letter.greeting, light.brand) }} />
        {letter.items.map((item) => (
          <Item key={item.url} of={item} light={light} />
        ))}
        {letter.closing && <p style={{ ...paragraph, marginTop: '32px' }}>{letter.closing}</p>}
        <Foot letter={letter} look={{ light, darkSheet, font }} />
      </Container>
    </Body>
  </Html>
)

const Letterhead = ({ letter: { name, front, title }, look: { light } }: Part) => (
  <>
    <p style={{ ...paragraph, fontWeight: 700 }}>
      <Link href={front} light={light}>
        {name}
      </Link>
    </p>
    <h1 style={{ margin: '0 0 16px', fontSize: '28px', lineHeight: '1.25' }}>{title}</h1>
  </>
)

const Item = ({ of: { url, title, about, text }, light }: { of: Letter['items'][number]; light: Look['light'] }) => (
  <>
    <h2 style={{ margin: '32px 0 4px', fontSize: '21px', lineHeight: '1.3' }}>
      <Link href={url} light={light}>
        {title}
      </Link>
    </h2>
    <p className="soft" style={{ margin: '0 0 8px', fontSize: '15px', color: light.inkSoft }}>
      {about}
    </p>
    <p style={paragraph}>{text}</p>
  </>
)

const Foot = ({ letter, look: { light } }: Part) => {
  const { text, href } = farewell(letter)
  const soft = { ...paragraph, fontSize: '15px', color: light.inkSoft }
  return (
    <>
      <hr className="line" style={{ margin: '32px 0 16px', border: '0', borderTop: `1px solid ${light.line}` }} />
      <p className="soft" style={soft}>
        {t.letters.from(letter.sender)}
      </p>
      <p className="soft" style={soft}>
        <Link href={letter.page} light={light}>
          {t.letters.inBrowser}
        </Link>
      </p>
      <p className="soft" style={soft}>
        {href ? (
          <Link href={href} light={light}>
            {text}
          </Link>
        ) : (
          text
        )}
      </p>
    </>
  )
}

const Link = ({ href, light, children }: { href: string; light: Look['light']; children: ReactNode }) => (
  <a href={href} style={{ color: light.brand }}>
    {children}
  </a>
)

/** The greeting's own elements, of which the checks allow a few, as styled as the rest. */
const styled = (html: string, brand: string): string => {
  const styles: Readonly<Record<string, string>> = {
    p: 'margin:0 0 16px',
    ul: 'margin:0 0 16px;padding:0 0 0 24px',
    ol: 'margin:0 0 16px;padding:0 0 0 24px',
    li: 'margin:0 0 4px',
    a: `color:${brand}`,
  }
  return html.replace(/<(p|ul|ol|li|a)(?=[ >])/g, (tag, name: string) => `${tag} style="${styles[name]}"`)
}

/** The site's colours and font for the letter, of its own style sheet. */

export type Look = ReturnType<typeof lookOf>

/** `css` is `app/styles/site.css`, where the light scheme comes first. Throws for a colour that is missing. */
export const lookOf = (css: string) => {
  const { light, dark } = schemesIn(css)
  const [, font] = /--font-sans: ([^;]+);/.exec(light) ?? []
  if (!font) throw new Error('Tyyleissä ei ole kirjasinta --font-sans.')
  return { light: coloursIn(light), font: font.replaceAll('"', "'"), darkSheet: sheet(coloursIn(dark)) }
}

type Colours = ReturnType<typeof coloursIn>

const coloursIn = (scheme: string) => ({
  paper: colourIn(scheme, 'paper'),
  ink: colourIn(scheme, 'ink'),
  inkSoft: colourIn(scheme, 'ink-soft'),
  brand: colourIn(scheme, 'brand'),
  line: colourIn(scheme, 'line'),
})

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
