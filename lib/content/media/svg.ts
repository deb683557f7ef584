import { SaxesParser } from 'saxes'
import type { Message } from '../source/problem'

/** Published as they are, so plain shapes alone: an SVG can hold scripts, pages, addresses and what moves. */

const look =
  'class transform fill fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray opacity'.split(
    ' ',
  )
const elements: Readonly<Record<string, readonly string[]>> = {
  svg: ['xmlns', 'viewBox', 'width', 'height', ...look],
  g: look,
  path: ['d', ...look],
  circle: ['cx', 'cy', 'r', ...look],
  ellipse: ['cx', 'cy', 'rx', 'ry', ...look],
  rect: ['x', 'y', 'width', 'height', 'rx', ...look],
  line: ['x1', 'y1', 'x2', 'y2', ...look],
  polyline: ['points', ...look],
  polygon: ['points', ...look],
  title: [],
  style: [],
}

const namespace = 'http://www.w3.org/2000/svg'
/** Numbers, names, colours and functions of shapes. */
const value = /^[\w\s.,#()+-]*$/
/** Rules of classes, in one or both colour schemes: no other at-rule, function, address or escape. */
const dark = /@media \(prefers-color-scheme: dark\)/g
const rules = /^[\w\s.,#:;{}-]*$/

export const maxSvgBytes = 20_000
const asPng = 'Piirrä kuva pelkillä muodoilla tai tallenna se PNG-kuvana'

/** Size of a drawing in pixels, or why it is not published: a clause, and what to do. */
export const readSvg = (bytes: Buffer): { readonly width: number; readonly height: number } | Message => {
  if (bytes.length > maxSvgBytes) return { what: `siinä on yli ${maxSvgBytes / 1000} kt merkintää`, fix: asPng }
  const problems: Message[] = []
  const parser = new SaxesParser()
  const refuse = (what: string, fix = asPng) => void problems.push({ what: `${what} (rivi ${parser.line})`, fix })
  const depth: string[] = []
  let size: readonly number[] = []
  // Decoded as something else, the same bytes could be other marks.
  parser.on('xmldecl', ({ encoding }) => !/^utf-8$/i.test(encoding ?? 'utf-8') && refuse(`sen merkistö on ${encoding}`))
  parser.on('doctype', () => refuse('siinä on DOCTYPE-määrittely', 'Poista rivi, joka alkaa «<!DOCTYPE»'))
  parser.on('processinginstruction', ({ target }) => refuse(`siinä on käsky «<?${target}»`))
  parser.on('cdata', () => refuse('siinä on CDATA-osa'))
  parser.on('opentag', ({ name, attributes }) => {
    const allowed = Object.hasOwn(elements, name) && (name === 'svg') === (depth.length === 0) && elements[name]
    if (!allowed) refuse(`siinä on osa «${name}», jota ei sallita`)
    for (const [attribute, text] of Object.entries(attributes)) {
      if (allowed && !allowed.includes(attribute)) refuse(`siinä on määrite «${attribute}», jota ei sallita`)
      else if (attribute === 'xmlns' ? text !== namespace : !value.test(text) || /url/i.test(text))
        refuse(`määritteessä «${attribute}» on arvo, jota ei sallita`)
    }
    if (depth.length === 0) size = sizeOf(attributes)
    depth.push(name)
  })
  parser.on('text', (text) => {
    if (depth.at(-1) === 'style' && !rules.test(text.replace(dark, '')))
      refuse('sen tyyleissä on kohta, jota ei sallita')
  })
  parser.on('closetag', () => void depth.pop())
  parser.on('error', () => refuse('se ei ole ehjää XML:ää'))
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
  } catch {
    refuse('sen merkistö ei ole UTF-8')
  }
  const [width, height] = size
  if (problems[0]) return problems[0]
  if (width !== undefined && height !== undefined) return { width, height }
  return {
    what: 'sen koko puuttuu tai ei vastaa piirroksen muotoa',
    fix: 'Kirjoita sen alkuun koko kuvapisteinä, esimerkiksi width="1200" height="600" viewBox="0 0 600 300"',
  }
}

/** Width and height when the drawing fills them. */
const sizeOf = ({ xmlns, width = '', height = '', viewBox = '' }: Readonly<Record<string, string>>) => {
  const [, w, h] = /^0 0 (\d+) (\d+)$/.exec(viewBox) ?? []
  const isSize = [width, height].every((side) => /^[1-9]\d{0,3}$/.test(side))
  const isWhole = Number(width) * Number(h) === Number(height) * Number(w)
  return xmlns && isSize && isWhole ? [Number(width), Number(height)] : []
}
