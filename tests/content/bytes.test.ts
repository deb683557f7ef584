import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { copyGood, messagesOf, put, topic } from './helpers'

/** Rules about files that git would change or that are made of bytes. */

const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0a5c6b' } }).png()
const picture = (path: string, title: string) => topic(`::kuva{src="${path}" alt="Kartta kunnista"}`, title)

test('not UTF-8', async () => {
  const site = copyGood()
  put(site, 'content/aiheet/kokeilu.md', Buffer.from(topic('Ensimmäinen.\n\nPäätös.'), 'latin1'))
  expect(await messagesOf(site)).toEqual([
    'content/aiheet/kokeilu.md:3 tiedosto: Tiedosto ei ole UTF-8-muodossa, joten ääkköset rikkoutuisivat. Tallenna tiedosto uudelleen ja valitse merkistöksi UTF-8.',
  ])
})

test('a bad byte far down is reported on its line, and references to the file still hold', async () => {
  const site = copyGood()
  const bad = Buffer.concat([Buffer.from('---\ntitle: x\n---\n\nHyvä\n'), Buffer.from([0xff, 0x0a])])
  put(site, 'content/aiheet/rahoitus.md', bad)
  expect(await messagesOf(site)).toEqual([
    'content/aiheet/rahoitus.md:6 tiedosto: Tiedosto ei ole UTF-8-muodossa, joten ääkköset rikkoutuisivat. Tallenna tiedosto uudelleen ja valitse merkistöksi UTF-8.',
  ])
})

test('line ends of CR alone, in a whole file or in one place', async () => {
  const site = copyGood()
  const told =
    'Rivi päättyy vanhanaikaiseen rivinvaihtoon (pelkkä CR), jota kaikki ohjelmat eivät lue. Tallenna tiedosto uudelleen ja valitse rivinvaihdoiksi LF tai CRLF.'
  put(site, 'content/aiheet/kokeilu.md', topic('Teksti.').replaceAll('\n', '\r'))
  put(site, 'content/aiheet/toinen.md', topic('Teksti.\rToinen.', 'Toinen').replaceAll('\n', '\r\n'))
  expect(await messagesOf(site)).toEqual([
    `content/aiheet/kokeilu.md:1 tiedosto: ${told}`,
    `content/aiheet/toinen.md:6 tiedosto: ${told}`,
  ])
})

test('symbolic links', async () => {
  const site = copyGood()
  symlinkSync(join(site.contentDir, 'aiheet/rahoitus.md'), join(site.contentDir, 'aiheet/kokeilu.md'))
  symlinkSync(join(site.contentDir, 'aiheet'), join(site.contentDir, 'blogit'))
  expect(await messagesOf(site)).toEqual([
    'content/aiheet/kokeilu.md:1 tiedosto: Tiedosto on vain viittaus toiseen paikkaan. Kopioi itse tiedosto tähän kansioon.',
    'content/blogit:1 tiedosto: Tiedosto on vain viittaus toiseen paikkaan. Kopioi itse tiedosto tähän kansioon.',
  ])
})

test('pictures: an extension that lies, bytes that are no picture, too wide, too heavy', async () => {
  const site = copyGood()
  put(site, 'public/media/valhe.jpg', await png(10, 10).toBuffer())
  put(site, 'public/media/rikki.png', 'ei kuva')
  put(site, 'public/media/leve.png', await png(8001, 10).toBuffer())
  put(site, 'public/media/raskas.png', Buffer.concat([await png(10, 10).toBuffer(), Buffer.alloc(5_000_000)]))
  put(site, 'content/aiheet/a.md', picture('/media/valhe.jpg', 'Aaa'))
  put(site, 'content/aiheet/b.md', picture('/media/rikki.png', 'Bbb'))
  put(site, 'content/aiheet/c.md', picture('/media/leve.png', 'Ccc'))
  put(site, 'content/aiheet/d.md', picture('/media/raskas.png', 'Ddd'))
  expect(await messagesOf(site)).toEqual([
    'content/aiheet/a.md:6 kuva.src: Kuvan «/media/valhe.jpg» pääte on «jpg», mutta tiedosto on muotoa png. Vaihda päätteeksi «png» tai tallenna kuva muodossa jpeg.',
    'content/aiheet/b.md:6 kuva.src: Kuvaa «/media/rikki.png» ei voi avata. Tallenna kuva uudelleen kuvankäsittelyohjelmassa.',
    'content/aiheet/c.md:6 kuva.src: Kuva «/media/leve.png» on liian suuri: 8001 × 10 kuvapistettä, sivu enintään 8000. Pienennä kuvaa.',
    'content/aiheet/d.md:6 kuva.src: Kuva «/media/raskas.png» on liian suuri: 5,1 Mt, enintään 5 Mt. Pienennä kuvaa tai tallenna se pakatumpana.',
  ])
})
