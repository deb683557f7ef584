import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { checkSite } from '@/lib/site/check-site'
import { check, copyGood, messagesOf, put, type Site } from './helpers'

/** Audio, film and their words: one broken rule a row, with all that editors are told. */

const file = 'content/popcast/2026-11-01-kokeilu.md'
const news = 'content/ajankohtaista/2026-11-01-kokeilu.md'

const document = (fields: string, body = 'Teksti.'): string =>
  `---\ntitle: Kokeilu\nsummary: Kokeilu. Tiivistelmä, joka on juuri niin pitkä kuin pitää olla.\ndate: 2026-11-01\ntopics:\n  - rahoitus\n${fields}---\n\n${body}\n`

/** The good content with an episode more, whose files are copies of the good ones. */
const withEpisode = (fields: string, body?: string): Site => {
  const site = copyGood()
  const media = (name: string) => join(site.publicDir, 'media', name)
  copyFileSync(media('jakso.mp3'), media('toinen.mp3'))
  copyFileSync(media('jakso.vtt'), media('toinen.vtt'))
  put(site, file, document(fields, body))
  return site
}

const audio = 'audio: /media/toinen.mp3\n'
const words = 'transcript: /media/toinen.vtt\n'
const chapters = (...starts: readonly string[]): string =>
  `chapters:\n${starts.map((at) => `  - at: '${at}'\n    title: Kohta ${at}\n`).join('')}`

test('an episode with its audio and words is right, and without either', async () => {
  expect(await messagesOf(withEpisode(audio + words + chapters('00:00', '00:09')))).toEqual([])
  expect(await messagesOf(withEpisode(''))).toEqual([])
  expect(await messagesOf(withEpisode(`${audio}draft: true\n`))).toEqual([])
  expect(await messagesOf(withEpisode(audio, '## Tekstivastine\n\nPuhe on tässä.'))).toEqual([])
})

describe('what contradicts itself in an episode', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'words late',
      audio,
      [
        `${file}:7 transcript: Äänestä puuttuu teksti, joka piti lisätä viimeistään 15.11.2026. Lisää rivi «transcript: /media/….vtt», tai kirjoita puhe tekstiin otsikon «## Tekstivastine» alle.`,
      ],
    ],
    [
      'words late for audio elsewhere',
      'audioUrl: https://example.com/jakso\n',
      [
        `${file}:7 transcript: Äänestä puuttuu teksti, joka piti lisätä viimeistään 15.11.2026. Lisää rivi «transcript: /media/….vtt», tai kirjoita puhe tekstiin otsikon «## Tekstivastine» alle.`,
      ],
    ],
    [
      'two ways to listen',
      `${audio}audioUrl: https://example.com/jakso\n${words}`,
      [`${file}:8 audioUrl: Jaksolla on äänitiedosto ja myös osoite muualla. Poista rivi «audio» tai «audioUrl».`],
    ],
    [
      'times of no audio',
      words + chapters('00:00'),
      [
        `${file}:7 transcript: Kohdan ajat viittaavat ääneen, mutta äänitiedostoa ei ole. Lisää rivi «audio: …» tai poista kohta «transcript».`,
        `${file}:8 chapters: Kohdan ajat viittaavat ääneen, mutta äänitiedostoa ei ole. Lisää rivi «audio: …» tai poista kohta «chapters».`,
      ],
    ],
    [
      'chapters that go backwards',
      audio + words + chapters('00:05', '00:03'),
      [`${file}:12 chapters.at: Kohta alkaa 0:03, vaikka edellinen alkaa 0:05. Järjestä kohdat alkamisajan mukaan.`],
    ],
    [
      'two chapters at once',
      audio + words + chapters('00:05', '00:05'),
      [
        `${file}:12 chapters: Arvo «00:05» on luettelossa kahdesti. Poista toinen.`,
        `${file}:12 chapters.at: Kohta alkaa 0:05, vaikka edellinen alkaa 0:05. Järjestä kohdat alkamisajan mukaan.`,
      ],
    ],
    [
      'a chapter after the end',
      audio + words + chapters('00:05', '01:00'),
      [`${file}:12 chapters.at: Kohta alkaa 1:00, mutta ääni kestää vain 0:10. Korjaa aika tai poista kohta.`],
    ],
    [
      'a chapter in no form of time',
      audio + words + chapters('5.30'),
      [
        `${file}:10 chapters.at: Arvo «5.30» ei ole oikeassa muodossa. Kirjoita minuutit ja sekunnit kahdella numerolla: 02:05, tai 1:02:05.`,
      ],
    ],
    [
      'the same audio twice',
      `audio: /media/jakso.mp3\n${words}`,
      [
        `content/popcast/2026-11-20-kokeilujakso.md:7 audio: Sama äänitiedosto «/media/jakso.mp3» on myös tiedostossa ${file}. Anna kummallekin jaksolle oma äänitiedosto.`,
      ],
    ],
    [
      'audio in no form that browsers play',
      'audio: /media/kartta.png\n',
      [`${file}:7 audio: Tiedostomuoto «png» ei ole sallittu äänelle. Sallitut tiedostomuodot: «mp3» ja «m4a».`],
    ],
    [
      'words in no form that players read',
      `${audio}transcript: /media/taulukko.csv\n`,
      [`${file}:8 transcript: Tiedostomuoto «csv» ei ole sallittu tekstitykselle. Sallitut tiedostomuodot: «vtt».`],
    ],
  ])('%s', async (_, fields, expected) => {
    expect(await messagesOf(withEpisode(fields))).toEqual(expected)
  })

  test('words twice: from the file, and typed', async () => {
    expect(await messagesOf(withEpisode(audio + words, '## Tekstivastine\n\nPuhe on tässä.'))).toEqual([
      `${file}:9 teksti: Tekstissä on otsikko, jonka tunnus «#tekstivastine» on sivulla jo muulla kohdalla. Kirjoita otsikko toisin.`,
    ])
  })
})

test('words may come fourteen days late, and not a day more', async () => {
  const fieldsOn = async (today: string) =>
    (await checkSite({ ...withEpisode(audio), today })).problems
      .filter((problem) => problem.file.endsWith('kokeilu.md'))
      .map(({ field }) => field)
  expect(await fieldsOn('2026-11-15')).toEqual([])
  expect(await fieldsOn('2026-11-16')).toEqual(['transcript'])
})

describe('what is wrong in a text track', () => {
  const timed = (text: string) => `WEBVTT\n\n${text}`
  const refused = `${file}:8 transcript: Tiedostoa «/media/toinen.vtt» ei voi julkaista: `
  test.each<[string, string, string]>([
    [
      'subtitles of another kind',
      '1\n00:00:00,000 --> 00:00:02,000\nHei\n',
      `${file}:8 transcript: Tiedoston «/media/toinen.vtt» pääte on «vtt», mutta sisältönä on tekstitiedosto. Lataa oikea tiedosto uudelleen ja tarkista, että se avautuu.`,
    ],
    [
      'a comma in a time',
      timed('00:00,000 --> 00:02.000\nHei\n'),
      `${refused}rivillä 3 ei ole aikaa muodossa, jota soittimet lukevat. Kirjoita aika muodossa «00:01.000 --> 00:04.000» ja puhe sen alle.`,
    ],
    [
      'speech without a time',
      timed('Hei\n'),
      `${refused}rivillä 3 ei ole aikaa muodossa, jota soittimet lukevat. Kirjoita aika muodossa «00:01.000 --> 00:04.000» ja puhe sen alle.`,
    ],
    [
      'a time that ends before it begins',
      timed('00:04.000 --> 00:02.000\nHei\n'),
      `${refused}rivillä 3 aika päättyy, ennen kuin alkaa. Kirjoita alku ensin ja loppu sen jälkeen.`,
    ],
    [
      'times that go backwards',
      timed('00:04.000 --> 00:06.000\nHei\n\n00:02.000 --> 00:03.000\nHei\n'),
      `${refused}rivillä 6 aika 0:02 on edellistä 0:04 aiempi. Järjestä kohdat alkamisajan mukaan.`,
    ],
    [
      'a time without speech',
      timed('00:04.000 --> 00:06.000\n<v Malli></v>\n'),
      `${refused}rivillä 3 alkavassa kohdassa ei ole puhetta. Kirjoita puhe tai poista kohta.`,
    ],
    [
      'no speech at all',
      'WEBVTT\n\nNOTE Kesken.\n',
      `${refused}rivillä 1 alkavassa tiedostossa ei ole puhetta. Tallenna tekstitys uudelleen.`,
    ],
    [
      'an end after that of the audio',
      timed('00:00.000 --> 00:20.000\nHei\n'),
      `${file}:8 transcript: Teksti «/media/toinen.vtt» päättyy kohtaan 0:20, mutta ääni kestää vain 0:10. Tarkista, että tiedostot kuuluvat yhteen, ja korjaa ajat.`,
    ],
  ])('%s', async (_, text, expected) => {
    const site = withEpisode(audio + words)
    put(site, 'public/media/toinen.vtt', text)
    expect(await messagesOf(site)).toEqual([expected])
  })
})

describe('what is wrong in a file that is played', () => {
  test.each<[string, (media: string) => void, string]>([
    [
      'a film called audio',
      (media) => copyFileSync(join(media, 'elokuva.mp4'), join(media, 'toinen.mp3')),
      `${file}:7 audio: Tiedoston «/media/toinen.mp3» pääte on «mp3», mutta sisältönä on MP4-video. Lataa oikea tiedosto uudelleen ja tarkista, että se avautuu.`,
    ],
    [
      'audio that is only a name',
      (media) => writeFileSync(join(media, 'toinen.mp3'), 'ID3'),
      `${file}:7 audio: Tiedostoa «/media/toinen.mp3» ei voi julkaista: siinä ei ole ääntä, jota voi kuunnella. Tallenna tiedosto uudelleen ja tarkista, että se toistuu alusta loppuun.`,
    ],
    [
      'no file',
      (media) => rmSync(join(media, 'toinen.mp3')),
      `${file}:7 audio: Tiedostoa «/media/toinen.mp3» ei ole. Tallenna tiedosto paikkaan public/media/toinen.mp3 tai korjaa polku; isoilla ja pienillä kirjaimilla on väliä.`,
    ],
  ])('%s', async (_, spoil, expected) => {
    const site = withEpisode(audio + words)
    spoil(join(site.publicDir, 'media'))
    expect(await messagesOf(site)).toEqual([expected])
  })

  test('more than git hosts keep well', async () => {
    const site = withEpisode(audio + words)
    const mp3 = join(site.publicDir, 'media/toinen.mp3')
    writeFileSync(mp3, Buffer.alloc(45_100_000, 0), { flag: 'a' })
    expect(await messagesOf(site)).toEqual([
      `${file}:7 audio: Tiedosto «/media/toinen.mp3» on liian suuri: 45,2 Mt, enintään 45 Mt. Tallenna se pakatumpana, esimerkiksi puhe mono-äänenä 64 kbit/s, tai julkaise se muualla ja anna sen osoite.`,
    ])
  })
})

describe('what the settings say of the podcast', () => {
  const cover = async (width: number, height: number): Promise<Site> => {
    const site = copyGood()
    const image = sharp({ create: { width, height, channels: 3, background: '#246' } })
    put(site, 'public/media/kansi.png', await image.png().toBuffer())
    return site
  }
  test.each([
    [1500, 1400],
    [900, 900],
    [3001, 3001],
  ])('a picture of %i by %i is refused', async (width, height) => {
    expect(await messagesOf(await cover(width, height))).toEqual([
      `content/asetukset.yml:33 podcast.art: Podcastin kuva «/media/kansi.png» on ${width} × ${height} kuvapistettä, mutta podcast-ohjelmat vaativat neliön. Tallenna neliö, jonka sivu on 1400–3000 kuvapistettä.`,
    ])
  })

  test('audio without settings has no feed', async () => {
    const site = copyGood()
    put(
      site,
      'content/asetukset.yml',
      'name: Kokeilu\nheading: Kokeilun etusivu\ndescription: Kokeilusivusto, jonka kuvaus on juuri niin pitkä kuin pitää.\norigin: https://popsote.fi\nrepository: popsote/popsote\n',
    )
    expect(await messagesOf(site)).toEqual([
      'content/popcast/2026-11-20-kokeilujakso.md:7 audio: Jaksolla on ääni, mutta podcastin syötteestä puuttuu kuva ja luokka. Lisää asetuksiin kohta «podcast» ja sen alle rivit «art: …» ja «category: …».',
    ])
  })
})

describe('what is wrong with a film', () => {
  const film = 'video:\n  file: /media/elokuva.mp4\n  title: Elokuva\n  poster: /media/elokuva.png\n'
  const captions = '  captions: /media/elokuva.vtt\n'
  test.each<[string, string, readonly string[]]>([
    [
      'captions late',
      `${film}  spoken: kaikki\n`,
      [
        `${news}:8 video.captions: Videosta puuttuu tekstitys, joka piti lisätä viimeistään 15.11.2026. Lisää videoon rivi «captions: /media/….vtt».`,
      ],
    ],
    [
      'nobody has said what is seen',
      film + captions,
      [
        `${news}:7 video: Kohdista «description» tai «spoken» on annettava toinen. Lisää joko «description» tai «spoken».`,
      ],
    ],
    [
      'described, and said to need no description',
      `${film}${captions}  description: Kuva on sininen.\n  spoken: kaikki\n`,
      [`${news}:7 video: Kohdista «description» ja «spoken» saa antaa vain toisen. Poista toinen.`],
    ],
    [
      'no picture to see before',
      `${film.replace(/ {2}poster.*\n/, '')}${captions}  spoken: kaikki\n`,
      [
        `${news}:7 video.poster: Pakollinen kohta «Kansikuva» puuttuu. Lisää rivi «poster: …». Kuva, joka näkyy ennen katselua, samanmuotoinen kuin video.`,
      ],
    ],
    [
      'captions of a longer film',
      `${film}  captions: /media/jakso.vtt\n  spoken: kaikki\n`,
      [
        `${news}:11 video.captions: Teksti «/media/jakso.vtt» päättyy kohtaan 0:09, mutta video kestää vain 0:04. Tarkista, että tiedostot kuuluvat yhteen, ja korjaa ajat.`,
      ],
    ],
    [
      'a film in no form that browsers play',
      `${film.replace('elokuva.mp4', 'elokuva.mov')}${captions}  spoken: kaikki\n`,
      [`${news}:8 video.file: Tiedostomuoto «mov» ei ole sallittu videolle. Sallitut tiedostomuodot: «mp4».`],
    ],
  ])('%s', async (_, fields, expected) => {
    const site = copyGood()
    put(site, news, document(fields))
    expect(await messagesOf(site)).toEqual(expected)
  })
})

test('what is said is a part of the text, each time a link to its place', async () => {
  const { documents } = await check(copyGood())
  const { html, words: count, played } = documents.find(({ slug }) => slug === 'kokeilujakso') ?? {}
  expect(html).toContain(
    [
      '<h2 id="tekstivastine">Tekstivastine</h2>',
      '<p><a href="/media/jakso.mp3#t=0">0:00</a> <strong>Malli Mallinen:</strong> Tämä on kokeilujakso. Siinä puhuu kone.</p>',
      '<p><a href="/media/jakso.mp3#t=6">0:06</a> <strong>Esko Esimerkki:</strong> Hyvä &#x26; selvä, kiitos.</p>',
    ].join('\n'),
  )
  expect(count).toBe(15)
  expect(played).toMatchObject({ file: '/media/jakso.mp3', bytes: 30_374 })
  expect(played?.seconds).toBeCloseTo(10.06, 2)
})
