import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { originalOf } from '@/lib/content/media/media-reader'
import { maxSvgBytes, readSvg } from '@/lib/content/media/svg'
import { few } from '../own-content'
import { copyGood, messagesOf, put, topic } from './helpers'

/** Drawings that would run, load or hide something, and those of the site itself. */

const open = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30" viewBox="0 0 6 3">'
const drawing = (inside: string) => `${open}${inside}</svg>`
const told = (svg: string | Buffer) => {
  const read = readSvg(Buffer.from(svg))
  return 'what' in read ? read.what : undefined
}

describe('refuses', () => {
  test.each([
    ['<script>alert(1)</script>', 'siinä on osa «script», jota ei sallita (rivi 1)'],
    ['<g>\n<SCRIPT/></g>', 'siinä on osa «SCRIPT», jota ei sallita (rivi 2)'],
    ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', 'siinä on osa «foreignObject»'],
    ['<image href="https://example.fi/a.png"/>', 'siinä on osa «image»'],
    ['<use href="#a"/>', 'siinä on osa «use»'],
    ['<a href="https://example.fi/"><path d=""/></a>', 'siinä on osa «a»'],
    ['<animate attributeName="x"/>', 'siinä on osa «animate»'],
    ['<set attributeName="onclick" to="alert(1)"/>', 'siinä on osa «set»'],
    ['<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>', 'siinä on osa «svg:script»'],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>', 'siinä on osa «h:script»'],
    ['<svg/>', 'siinä on osa «svg»'],
    ['<constructor/>', 'siinä on osa «constructor»'],
    ['<path onload="alert(1)" d=""/>', 'siinä on määrite «onload»'],
    ['<path d="" style="fill:url(//example.fi/)"/>', 'siinä on määrite «style»'],
    ['<path d="" xlink:href="#a"/>', 'siinä on määrite «xlink:href»'],
    ['<g xmlns="http://www.w3.org/1999/xhtml"/>', 'siinä on määrite «xmlns»'],
    ['<path fill="url(https://example.fi/#a)"/>', 'määritteessä «fill» on arvo'],
    ['<path fill="u&#x72;l(#a)"/>', 'määritteessä «fill» on arvo'],
    ['<style>@import "https://example.fi/a.css";</style>', 'sen tyyleissä on kohta'],
    ['<style>.a{fill:url(#b)}</style>', 'sen tyyleissä on kohta'],
    ['<style>.a{fill:u\\72l(b)}</style>', 'sen tyyleissä on kohta'],
    ['<style>@media print{.a{fill:red}}</style>', 'sen tyyleissä on kohta'],
    ['<style><![CDATA[@import "a"]]></style>', 'siinä on CDATA-osa'],
    ['<?xml-stylesheet href="https://example.fi/a.css"?>', 'siinä on käsky «<?xml-stylesheet»'],
    ['<path d="&a;"/>', 'se ei ole ehjää XML:ää'],
    ['<path d=""', 'se ei ole ehjää XML:ää'],
    ['<path d="" d=""/>', 'se ei ole ehjää XML:ää'],
  ])('%s', (inside, what) => {
    expect(told(drawing(inside))).toContain(what)
  })

  test.each([
    [`<!DOCTYPE svg [<!ENTITY a "b">]>${drawing('')}`, 'siinä on DOCTYPE-määrittely (rivi 1)'],
    [`<?xml version="1.0" encoding="ISO-2022-JP"?>${drawing('')}`, 'sen merkistö on ISO-2022-JP'],
    ['<!doctype html><script>alert(1)</script>', 'se ei ole ehjää XML:ää'],
    ['<script>alert(1)</script>', 'siinä on osa «script»'],
    ['<html/>', 'siinä on osa «html»'],
    ['', 'se ei ole ehjää XML:ää'],
    ['PNG', 'se ei ole ehjää XML:ää'],
    [drawing('<path d=""/>'.repeat(2000)), `siinä on yli ${maxSvgBytes / 1000} kt`],
    [drawing('').replace('height="30"', 'height="20"'), 'sen koko puuttuu'],
    [drawing('').replace('width="60" ', ''), 'sen koko puuttuu'],
    [drawing('').replace('width="60"', 'width="60000"'), 'sen koko puuttuu'],
    [drawing('').replace(/ xmlns="[^"]*"/, ''), 'sen koko puuttuu'],
  ])('a file such as %.60s', (svg, what) => {
    expect(told(svg)).toContain(what)
  })

  test('bytes that are not UTF-8', () => {
    expect(told(Buffer.from(drawing('<title>\u00e4</title>'), 'latin1'))).toContain('sen merkistö ei ole UTF-8')
    expect(told(Buffer.from(`\ufeff${drawing('')}`, 'utf16le'))).toContain('sen merkistö ei ole UTF-8')
  })
})

test('says it of the file that content uses, with what to do, and makes no picture of it', async () => {
  const site = copyGood()
  put(site, 'public/media/paha.svg', drawing('<script>alert(1)</script>'))
  put(site, 'public/media/nimi.png', drawing(''))
  const bodies = ['paha.svg', 'nimi.png'].map((name) => `::kuva{src="/media/${name}" alt="Talo"}`)
  put(site, 'content/aiheet/kokeilu.md', topic(bodies.join('\n\n')))
  expect(await messagesOf(site)).toEqual([
    'content/aiheet/kokeilu.md:6 kuva.src: Kuvaa «/media/paha.svg» ei voi julkaista: siinä on osa «script», jota ei sallita (rivi 1). Piirrä kuva pelkillä muodoilla tai tallenna se PNG-kuvana.',
    'content/aiheet/kokeilu.md:8 kuva.src: Kuvan «/media/nimi.png» pääte on «png», mutta tiedosto on muotoa svg. Vaihda päätteeksi «svg» tai tallenna kuva muodossa png.',
  ])
  await expect(originalOf(site.publicDir, '/media/paha.svg')).rejects.toThrow('ei ole kuva, jonka voi julkaista')
})

describe('takes', () => {
  it('shapes with a title, comments and colours for both schemes', () => {
    const style = '<style>.a{fill:#0b6675}@media (prefers-color-scheme: dark){.a{fill:#6cc8d6}}</style>'
    const shapes = '<g class="a" transform="translate(1 2)"><path d="M0 0h1v1z"/><!-- talo --></g>'
    const svg = `<?xml version="1.0" encoding="UTF-8"?>\n${drawing(`<title>Talo</title>${style}${shapes}`)}`
    expect(readSvg(Buffer.from(svg))).toEqual({ width: 60, height: 30 })
  })
})

describe('the site’s own drawings', () => {
  const styles = ['site.css', 'areas.css'].map((name) => readFileSync(join('app/styles', name), 'utf8'))
  const hexes = (parts: readonly (string | undefined)[]) => new Set(parts.join('').match(/#[0-9a-f]{3,8}\b/g))
  const schemes = (css: string) => css.split('prefers-color-scheme: dark')
  const [light, dark] = [0, 1].map((at) => hexes(styles.map((css) => schemes(css)[at])))

  const names = readdirSync('public/media').filter((name) => name.endsWith('.svg'))
  it.each(names)('%s is small and has the colours of the site in both schemes', (name) => {
    const svg = readFileSync(join('public/media', name), 'utf8')
    expect(told(svg)).toBeUndefined()
    expect(svg.length).toBeLessThanOrEqual(6000)
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(svg) ?? []
    const [ownLight, ownDark] = schemes(style).map((part) => [...hexes([part])])
    expect(ownLight?.filter((hex) => !light?.has(hex))).toEqual([])
    expect(ownDark?.filter((hex) => !dark?.has(hex))).toEqual([])
    expect(ownDark?.length).toBeGreaterThan(3)
    // Colours stand in the style alone, so that none is forgotten in the dark.
    expect(hexes([svg.replace(style, '')]).size).toBe(0)
  })

  it('are eight or more', () => expect(names.length).toBeGreaterThan(few(7)))
})
