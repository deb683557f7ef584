import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { asAnybody, copyGood, messagesOf, put, type Site, topic } from './helpers'

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

/** As editors read them, the copy's folder called `public` again. */
const messagesOfPublic = async (site: Site) =>
  (await messagesOf(site)).map((told) => told.replaceAll(relative(process.cwd(), site.publicDir), 'public'))
const link = 'Tiedosto on vain viittaus toiseen paikkaan. Kopioi itse tiedosto tähän kansioon.'
const special =
  'Tiedosto on järjestelmän erikoistiedosto, jolla ei ole sisältöä. Poista se tai tallenna sen paikalle tavallinen tiedosto.'

test('what would publish what lies elsewhere: links to a file, a folder, a picture and nothing, used or not', async () => {
  const site = copyGood()
  const media = join(site.publicDir, 'media')
  mkdirSync(join(media, 'kansio'))
  symlinkSync('/etc/passwd', join(media, 'salasanat.txt'))
  symlinkSync('/etc', join(media, 'asetukset'))
  symlinkSync('kartta.png', join(media, 'kansio/kartta.png'))
  symlinkSync('/ei/ole', join(media, '.piilossa'))
  symlinkSync('/etc/passwd', join(site.publicDir, 'juuressa.txt'))
  execFileSync('mkfifo', [join(media, 'putki.pdf'), join(site.contentDir, 'aiheet/putki.md')])
  expect(await messagesOfPublic(site)).toEqual([
    `content/aiheet/putki.md:1 tiedosto: ${special}`,
    `public/juuressa.txt:1 tiedosto: ${link}`,
    `public/media/.piilossa:1 tiedosto: ${link}`,
    `public/media/asetukset:1 tiedosto: ${link}`,
    `public/media/kansio/kartta.png:1 tiedosto: ${link}`,
    `public/media/putki.pdf:1 tiedosto: ${special}`,
    `public/media/salasanat.txt:1 tiedosto: ${link}`,
  ])
})

test('names that are not UTF-8', async () => {
  const site = copyGood()
  const place = (folder: string, name: string) =>
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')])
  writeFileSync(place(join(site.contentDir, 'aiheet'), 'yö.md'), topic('Teksti.'))
  writeFileSync(place(join(site.publicDir, 'media'), 'yö.pdf'), '%PDF-1.7')
  const told = 'Nimessä on merkki, joka ei ole UTF-8-muodossa. Nimeä uudelleen kirjaimin a–z, numeroin ja viivoin.'
  expect(await messagesOfPublic(site)).toEqual([
    `content/aiheet/y\uFFFD.md:1 tiedosto: ${told}`,
    `public/media/y\uFFFD.pdf:1 tiedosto: ${told}`,
  ])
})

const unread = 'voi lukea (EACCES). Anna itsellesi lukuoikeus tai tallenna se uudelleen.'

test('what may not be read is told, whatever it is, and never taken for absent', async () => {
  const site = copyGood()
  await messagesOf(site)
  put(site, 'content/aiheet/kokeilu.md', picture('/media/kartta.png', 'Kokeilu'))
  put(site, 'content/sanasto/sanat.yml', 'words:\n  - sana\n')
  put(site, 'content/osoitteet.txt', '/kadonnut/\n')
  put(site, 'public/media/lukossa/x.png', 'x')
  const files = ['aiheet/rahoitus.md', 'asetukset.yml', 'osoitteet.txt', 'sanasto/sanat.yml', 'blogi']
  for (const file of files) chmodSync(join(site.contentDir, file), 0)
  for (const file of ['kartta.png', 'lukossa']) chmodSync(join(site.publicDir, 'media', file), 0)
  const told = await asAnybody(site.root, () => messagesOfPublic(site))
  for (const file of files) expect(told).toContain(`content/${file}:1 tiedosto: Tätä ei ${unread}`)
  expect(told).toContain(`public/media/lukossa:1 tiedosto: Tätä ei ${unread}`)
  expect(told).toContain(
    'content/aiheet/kokeilu.md:6 kuva.src: Tiedostoa «/media/kartta.png» ei voi lukea. Anna itsellesi lukuoikeus tai tallenna se uudelleen.',
  )
  expect(told.filter((message) => /puuttuvat|on julkaistu, mutta/.test(message))).toEqual([])
})

const text = (words: string) => Buffer.from(words)
/** A ZIP archive's end alone: a directory with one name. */
const archive = (name: string) =>
  Buffer.concat([text('PK\x03\x04'), Buffer.alloc(40), text('PK\x01\x02'), Buffer.alloc(42), text(`${name}PK\x05\x06`)])
const openDocument = (type: string) =>
  Buffer.concat([text('PK\x03\x04'), Buffer.alloc(26), text(`mimetypeapplication/vnd.oasis.opendocument.${type}PK`)])
const office97 = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const again = 'Lataa oikea tiedosto uudelleen ja tarkista, että se avautuu.'
const lfs = text(`version https://git-lfs.github.com/spec/v1\noid sha256:${'f8'.repeat(32)}\nsize 5461599\n`)
const page = text('\uFEFF<!-- virhe -->\n<!DOCTYPE html><title>404</title>')

test.each([
  [
    'tyhja.pdf',
    text(''),
    'Tiedosto «/media/tyhja.pdf» on tyhjä. Tallenna tiedosto uudelleen ja tarkista, että se avautuu.',
  ],
  [
    'tyhja.csv',
    text(''),
    'Tiedosto «/media/tyhja.csv» on tyhjä. Tallenna tiedosto uudelleen ja tarkista, että se avautuu.',
  ],
  [
    'a.pdf',
    lfs,
    'Tiedosto «/media/a.pdf» on vain Git LFS:n viittaus, ei itse tiedosto. Aja komento «git lfs pull» tai tallenna itse tiedosto sen paikalle.',
  ],
  [
    'a.txt',
    lfs,
    'Tiedosto «/media/a.txt» on vain Git LFS:n viittaus, ei itse tiedosto. Aja komento «git lfs pull» tai tallenna itse tiedosto sen paikalle.',
  ],
  [
    'a.png',
    lfs,
    'Tiedosto «/media/a.png» on vain Git LFS:n viittaus, ei itse tiedosto. Aja komento «git lfs pull» tai tallenna itse tiedosto sen paikalle.',
  ],
  ['b.jpg', text(''), 'Tiedosto «/media/b.jpg» on tyhjä. Tallenna tiedosto uudelleen ja tarkista, että se avautuu.'],
  ['c.jpg', page, `Tiedoston «/media/c.jpg» pääte on «jpg», mutta sisältönä on verkkosivu (HTML). ${again}`],
  ['b.pdf', page, `Tiedoston «/media/b.pdf» pääte on «pdf», mutta sisältönä on verkkosivu (HTML). ${again}`],
  ['b.csv', page, `Tiedoston «/media/b.csv» pääte on «csv», mutta sisältönä on verkkosivu (HTML). ${again}`],
  [
    'b.docx',
    archive('xl/workbook.xml'),
    `Tiedoston «/media/b.docx» pääte on «docx», mutta sisältönä on Excel. ${again}`,
  ],
  [
    'c.docx',
    archive('kuvat/a.png'),
    `Tiedoston «/media/c.docx» pääte on «docx», mutta sisältönä on ZIP-paketti. ${again}`,
  ],
  [
    'b.odt',
    openDocument('spreadsheet'),
    `Tiedoston «/media/b.odt» pääte on «odt», mutta sisältönä on OpenDocument-taulukko. ${again}`,
  ],
  [
    'b.xlsx',
    office97,
    `Tiedoston «/media/b.xlsx» pääte on «xlsx», mutta sisältönä on vanhan Officen tai salasanalla suojattu asiakirja. ${again}`,
  ],
  [
    'c.txt',
    Buffer.from([0x4d, 0x5a, 0, 0]),
    `Tiedoston «/media/c.txt» pääte on «txt», mutta sisältönä on ohjelma tai muu binääritiedosto. ${again}`,
  ],
  [
    'b.ics',
    text('Kokous klo 12'),
    `Tiedoston «/media/b.ics» pääte on «ics», mutta sisältönä on tekstitiedosto. ${again}`,
  ],
  [
    'd.pdf',
    text('%PDF-1.4\n1 0 obj<<'),
    `Tiedoston «/media/d.pdf» pääte on «pdf», mutta sisältönä on keskeneräinen PDF. ${again}`,
  ],
  ['hyva.pdf', text('\r\n%PDF-1.4\n%%EOF\r\n'), ''],
  ['hyva.docx', archive('word/document.xml'), ''],
  ['hyva.xlsx', archive('xl/workbook.xml'), ''],
  ['hyva.pptx', archive('ppt/presentation.xml'), ''],
  ['hyva.odt', openDocument('text'), ''],
  ['hyva.ods', openDocument('spreadsheet'), ''],
  ['hyva.ics', text('BEGIN:VCALENDAR\r\n'), ''],
  ['hyva.csv', text('Kunta;Väkiluku\nPudasjärvi;7702\n'), ''],
  ['latin.csv', Buffer.from('Kunta;Väkiluku\n', 'latin1'), ''],
  ['utf16.txt', Buffer.from('\uFEFFTeksti', 'utf16le'), ''],
])('a file is what its bytes say: %s', async (name, bytes, told) => {
  const site = copyGood()
  put(site, `public/media/${name}`, bytes)
  const isImage = /png|jpg/.test(name)
  const body = isImage ? `::kuva{src="/media/${name}" alt="Kartta kunnista"}` : `[Liite](/media/${name})`
  put(site, 'content/aiheet/kokeilu.md', topic(body))
  const field = isImage ? 'kuva.src' : 'teksti'
  expect(await messagesOf(site)).toEqual(told ? [`content/aiheet/kokeilu.md:6 ${field}: ${told}`] : [])
})

test('what no page uses is published too: pages, scripts and secrets are told, and drawings are read', async () => {
  const site = copyGood()
  const drawing = (inner: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" viewBox="0 0 1 1">${inner}</svg>`
  for (const name of ['a/sivu.html', 'sw.js', '.env', 'id_rsa', 'x.pdf.html', 'kartta.png.br', 'x.xhtml'])
    put(site, `public/media/${name}`, 'x')
  put(site, 'public/media/x.svg', drawing('<script/>'))
  const pdf = '%PDF-1.4\n%%EOF\n'
  put(site, 'public/media/hyva.pdf', pdf)
  put(site, 'public/media/tyhja.pdf', '')
  put(site, 'public/media/viittaus.mp3', 'version https://git-lfs.github.com/spec/v1\n')
  put(site, 'public/media/sivu.pdf', '<!doctype html>')
  put(site, 'public/media/rikki.png', 'ei kuva')
  put(site, 'public/media/rivi\n.pdf', pdf)
  put(site, `public/media/${'a'.repeat(210)}.csv`, 'x')
  const told = await messagesOf(site)
  expect(told.filter((message) => /muoto ei ole sallittu/.test(message))).toHaveLength(7)
  expect(told).toContainEqual(
    expect.stringMatching(/x\.svg:1 tiedosto: Kuvaa «\/media\/x\.svg» ei voi julkaista: siinä on osa «script»/),
  )
  for (const what of [
    'tyhja.pdf:1 tiedosto: Tiedosto «/media/tyhja.pdf» on tyhjä.',
    'viittaus.mp3:1 tiedosto: Tiedosto «/media/viittaus.mp3» on vain Git LFS:n viittaus, ei itse tiedosto.',
    'sivu.pdf:1 tiedosto: Tiedoston «/media/sivu.pdf» pääte on «pdf», mutta sisältönä on verkkosivu (HTML).',
    'rikki.png:1 tiedosto: Kuvaa «/media/rikki.png» ei voi avata.',
  ])
    expect(told).toContainEqual(expect.stringContaining(what))
  expect(told).toContainEqual(expect.stringMatching(/Nimessä on ohjausmerkki/))
  expect(told).toContainEqual(expect.stringMatching(/Nimi on liian pitkä, enintään 200 merkkiä/))
  expect(told).toHaveLength(14)
})

test('what systems leave behind, and files of every kind that a page may use, are not told', async () => {
  const site = copyGood()
  for (const name of ['.DS_Store', '._kartta.png', 'a/Thumbs.db', 'a.csv', 'b.txt'])
    put(site, `public/media/${name}`, 'x')
  put(site, 'public/media/d.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHei.\n')
  put(site, 'public/robots-koe.txt', 'x')
  expect(await messagesOf(site)).toEqual([])
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
