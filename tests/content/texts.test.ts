import { spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readArticle } from '@/lib/editors/report/article'
import { typeNamed } from '@/lib/schema/content-types'
import { slow } from '../tools/check-times'
import { check, copyGood, messages, messagesOf, put, topic } from './helpers'

/** Texts that were published as something else, refused though right, or took long: what they are now. */

const outcome = async (body: string, title?: string) => {
  const site = copyGood()
  put(site, 'content/aiheet/kokeilu.md', title ? topic(body).replace('title: Kokeilu', `title: ${title}`) : topic(body))
  const result = await check(site)
  const html = result.documents.find(({ slug }) => slug === 'kokeilu')?.html ?? ''
  return { html, told: messages(site, result).map((message) => message.replace('content/aiheet/kokeilu.md:', '')) }
}

describe('no check depends on a position that a library leaves out', () => {
  test.each([
    ['Kysy [nimi@example.fi] ja lue **rikki ** ohje.', /^6 .*«\*\*»/],
    ['Kysy [nimi@example.fi] ja onclick=x.', /^6 .*«onclick=»/],
    ['Kysy [nimi@example.fi] ja viite[^9].', /^6 .*«\[\^9\]»/],
    ['Kysy [nimi@example.fi] ja &#x202E;.', /^6 .*U\+202E/],
    ['Yksi.\n\nLähde [https://www.example.fi/x].', /^8 .*paljas osoite «https:\/\/www.example.fi\/x»/],
    ['Yksi.\n\nLähde [ks. www.example.fi/x].', /^8 .*paljas osoite «www.example.fi\/x»/],
  ])('%s', async (body, message) => {
    expect((await outcome(body)).told).toEqual([expect.stringMatching(message)])
  })
})

describe('a number that begins a text is no list', () => {
  test.each([
    '21. marraskuuta 2021 strategia hyväksyttiin.',
    '1. tammikuuta 2022 alkaa kausi.',
    '> 21. päivänä marraskuuta 2021 päätettiin.',
    '- 21. marraskuuta 2021 päätettiin.\n- 5. elokuuta 2021 avattiin.',
    '2. momentin mukaan maksu palautetaan.',
    '4. elokuuta 2021 avataan.\n\n21. marraskuuta 2021 jatketaan.',
    '`x`\n\n```\nkoodi\n```\n\n31. joulukuuta 2021 päättyy.',
  ])('%s', async (body) => {
    const { html, told } = await outcome(body)
    expect(told).toEqual([])
    expect(html).not.toContain('<ol')
    for (const [date] of body.matchAll(/\d+\. \p{L}+/gu)) expect(html.replaceAll('\u00A0', ' ')).toContain(date)
  })

  test('code stays as it was typed', async () => {
    expect((await outcome('Teksti.\n\n```\n21. marraskuuta\n```')).html).toContain('21. marraskuuta')
  })

  test.each([
    ['3. sektori auttaa.', '3.', 1],
    ['1986. oli hyvä vuosi.', '1986.', 1],
    ['1. sektori auttaa.', '1.', 1],
    ['21) kohta', '21)', 1],
    ['1. Yksi\n\n21. Toinen', '21.', 1],
    ['3. Yksi\n4. Kaksi', '3.', 1],
  ])('told: %s', async (body, mark, count) => {
    const { told } = await outcome(body)
    expect(told).toHaveLength(count)
    expect(told[0]).toContain(`«${mark}»`)
    expect(told[0]).toContain(`${mark.slice(0, -1)}\\${mark.slice(-1)}`)
    expect((await outcome(body.replaceAll(/^(\d+)(?=[.)])/gm, '$1\\'))).told).toEqual([])
  })

  test.each(['1. Yksi\n2. Kaksi', '1. Yksi\n1. Kaksi', '1. Yksi\n2. Kaksi\n\nVäliteksti.\n\n3. Kolme'])(
    'a list stays one: %s',
    async (body) => {
      expect(await outcome(body)).toMatchObject({ told: [], html: expect.stringContaining('<ol') })
    },
  )
})

test('one tilde is text, two strike through', async () => {
  const { html } = await outcome('H\\~2\\~O, 5\\~10 ja noin ~5, ~~pois~~.')
  expect(html).toContain('H~2~O, 5~10 ja noin ~5, <del>pois</del>.')
})

describe('marks of other systems are told, with what is used here', () => {
  test.each([
    '{{< kuva src="x.jpg" >}}',
    '{{% huom %}}',
    '{% include x.md %}',
    'Osoite {{ site.osoite }}.',
    'Kappale.\n{: .huomio}',
    '[caption id="x"]Teksti[/caption]',
    '[gallery]',
    '[gallery ids="1,2"]',
    '[b]x[/b]',
    '> [!NOTE]\n> Teksti.',
    '!!! note "X"',
    '??? tip "X"',
    '$CTA\nTeksti\n$CTA',
    '^Tiedoksi^',
    '%Varoitus%',
    '[[Sivu]]',
    'Sana ==korostettu== tässä.',
    'Hyvä :smile: uutinen',
    '.. note:: X',
    '## Otsikko {#tunnus}',
    '[toc]',
  ])('%s', async (body) => {
    const { told } = await outcome(body)
    expect(told[0]).toMatch(/toisen järjestelmän merkintä «.+», joka näkyisi lukijalle\. \S/)
  })

  test('in a field', async () => {
    expect((await outcome('Teksti.', "'Vuosi {{ page.year }}'")).told[0]).toMatch(/^2 title: .*toisen järjestelmän/)
  })

  test('a block of another system', async () => {
    expect((await outcome(':::note\nTeksti.\n:::')).told).toEqual([
      '6 teksti: Lohkoa «note» ei ole. Käytä lohkoa :::huomio{title="…"}.',
    ])
  })

  test.each([
    'Hinta on 5 $ ja klo 14:30:15.',
    '\\[gallery]',
    'Luettelo [a] ja [b].',
    '100 % ja 5 %',
    'Koodi `{{ x }}`.',
  ])('text stays text: %s', async (body) => expect((await outcome(body)).told).toEqual([]))
})

describe('what is right is not refused', () => {
  test.each([
    '🏳️‍🌈 👩‍⚕️ 👨‍👩‍👧 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
    'می‌خواهم و کتاب‌ها ja क्‍ष',
    '[palaute](mailto:palaute@example.fi?subject=Palaute%20sivusta)',
    '[kaksi](mailto:a@example.fi,b@example.fi?cc=c@example.fi)',
    "[nimi](mailto:matti.o'brien@example.fi) ja [sivu](https://example.fi/it's)",
  ])('%s', async (body) => expect((await outcome(body)).told).toEqual([]))

  test.each([
    'mailto:a@example.fi,',
    'mailto:a@example.fi?from=b',
    'mailto:a@example.fi?subject=a%0D%0ABcc:x',
    'mailto:a@example.fi?cc=b',
  ])('refused still: %s', async (url) => expect((await outcome(`[a](${url})`)).told).toHaveLength(1))

  test('an address whose beginning would be left out', async () => {
    expect((await outcome("Kysy: matti.o'brien@example.fi")).told[0]).toContain('vain kohdasta «brien@example.fi»')
    expect((await outcome('Kysy: matti.meikäläinen@example.fi')).told[0]).toContain('vain kohdasta «inen@example.fi»')
    expect((await outcome('Kysy (nimi@example.fi), <toinen@example.fi> tai **kolmas@example.fi**.')).told).toEqual([])
  })

  test('a linked picture and a link in HTML get their Markdown', async () => {
    expect((await outcome('[![Kartta](/media/kartta.png)](https://www.example.fi/)')).told).toEqual([
      '6 teksti: Kuva on linkin sisällä. Kirjoita kuva omaksi kappaleekseen, ![Kartta](/media/kartta.png), ja sen alle linkki, jonka teksti kertoo, minne se vie: [teksti](https://www.example.fi/).',
    ])
    expect((await outcome('Katso <a class="x" href="/osallistu/">ohje</a> tästä.')).told).toEqual([
      '6 teksti: Tekstissä on HTML-merkintä «<a>», jota ei sallita. Kirjoita linkki Markdown-merkinnöin: [ohje](/osallistu/).',
    ])
    const site = copyGood()
    put(site, 'content/aiheet/a.mdx', topic('<a href="/osallistu/">ohje</a>', 'Aaa'))
    put(site, 'content/aiheet/b.mdx', topic('Katso <a href="/osallistu/">ohje</a>.', 'Bbb'))
    for (const message of await messagesOf(site)) expect(message).toMatch(/: \[ohje\]\(\/osallistu\/\)\.$/)
  })
})

describe('characters', () => {
  test.each([
    ['"Puolikas \\ud83d"', 'U\\+D83D'],
    ['"Ei merkki \\uffff"', 'U\\+FFFF'],
    ['"Tunniste \\U000e0041"', 'U\\+E0041'],
    ['"\\u3164\\u3164\\u3164"', 'U\\+3164'],
    ['"Oma \\uf0b7"', 'U\\+F0B7'],
    ['"Braille \\u2800"', 'U\\+2800'],
    [`Kasa a${'\u0301'.repeat(500)}`, 'monta tarketta'],
    ['"---"', 'ei ole yhtään kirjainta'],
  ])('refused in a title: %s', async (title, message) => {
    const { told } = await outcome('Teksti.', title)
    expect(told.length).toBeGreaterThan(0)
    expect(told.join()).toMatch(new RegExp(message))
  })

  test('in a body too, written as such or by its number', async () => {
    for (const mark of ['\u3164', '&#x3164;', '\u{E0041}', '\uFFFF', `a${'\u0301'.repeat(50)}`])
      expect((await outcome(`Teksti ${mark}.`)).told).toHaveLength(1)
  })

  test('letters are composed where they come in', async () => {
    const site = copyGood()
    const apart = 'Päätös syntyi.'.normalize('NFD')
    put(
      site,
      'content/aiheet/kokeilu.md',
      topic(`${apart} a&#x308;.`).replace('title: Kokeilu', 'title: "A\\u0308lykäs pa\\u0308a\\u0308to\\u0308s"'),
    )
    const { documents } = await check(site)
    const found = documents.find(({ slug }) => slug === 'kokeilu')
    expect(found?.data.title).toBe('Älykäs päätös')
    expect(found?.html).toContain('Päätös syntyi. ä.'.normalize('NFC'))
    const source = { type: typeNamed('Topic'), file: 'aiheet/kokeilu.md', name: 'kokeilu', extension: 'md' } as const
    const { passages } = readArticle(source, Buffer.from(topic(apart)), 'x')
    expect(passages.at(-1)?.text).toBe('Päätös syntyi.')
  })
})

test('advice is on Finnish: a text in another language has nothing that is read', () => {
  const source = { type: typeNamed('Page'), file: 'sivut/x.md', name: 'x', extension: 'md' } as const
  const read = (lang: string) =>
    readArticle(source, Buffer.from(`---\ntitle: In English\n${lang}---\n\nTen kilometres is 10km.\n`), 'x')
  expect(read('').passages).toHaveLength(2)
  expect(read('lang: en\n')).toMatchObject({ passages: [], body: null })
})

/** Too long, and too deep for a parser; what is said of each. */
const tooMuch: readonly (readonly [text: string, told: RegExp])[] = [
  ['# x\n'.repeat(4_000), /:1 tiedosto: Tiedostossa on 4 001 riviä, enintään 3 000\. Poista tarpeettomat rivit\./],
  [`# x\n${'['.repeat(60)}x\n`, /:2 tiedosto: Tekstissä on liian monta sisäkkäistä tasoa, enintään 30\./],
  [`- ${'x'.repeat(20_000)}\n`, /:1 tiedosto: Rivillä on 20 002 merkkiä, enintään 10 000\./],
]
test.each(['asetukset.yml', 'sanasto/sanat.yml', 'sanasto/synonyymit.yml', 'sanasto/termit.yml'])(
  'what is too much for a parser is told before it is parsed: %s',
  async (file) => {
    for (const [text, told] of tooMuch) {
      const site = copyGood()
      put(site, `content/${file}`, text)
      const messages = (await messagesOf(site)).filter((message) => message.startsWith(`content/${file}`))
      expect(messages).toEqual([expect.stringMatching(told)])
    }
  },
)

test('the ledger may be long, and has its limit', async () => {
  const site = copyGood()
  put(site, 'content/osoitteet.txt', '/ajankohtaista/\n'.repeat(4_000))
  expect(await messagesOf(site)).toEqual([])
  put(site, 'content/osoitteet.txt', '\t\n'.repeat(400_000))
  expect(await messagesOf(site)).toEqual([
    'content/osoitteet.txt:1 tiedosto: Tiedostossa on 400 001 riviä, enintään 300 000. Poista tarpeettomat rivit.',
  ])
})

describe('word lists are read as everything else', () => {
  const list = 'content/sanasto/synonyymit.yml'
  test('encoding, characters and size', async () => {
    const site = copyGood()
    put(site, list, Buffer.from('groups:\n  - työ, päätös\n', 'latin1'))
    expect(await messagesOf(site)).toEqual([expect.stringMatching(/synonyymit.yml:2 tiedosto: Tiedosto ei ole UTF-8/)])
    put(site, list, 'groups:\n  - sana, to\u200Binen\n')
    expect((await messagesOf(site))[0]).toMatch(/synonyymit.yml:2 tiedosto: .*U\+200B/)
    put(site, list, 'groups:\n  - "sana, toinen\\ud83d"\n')
    expect((await messagesOf(site))[0]).toMatch(/synonyymit.yml:2 groups: Rivillä on merkin puolikas/)
    put(site, list, '# x\n'.repeat(200_000))
    expect((await messagesOf(site))[0]).toMatch(/synonyymit.yml:1 tiedosto: Tiedostossa on 800 001 merkkiä, enintään/)
  })

  test('a link or a folder, and a list that may not be read, are told', async () => {
    const site = copyGood()
    put(site, 'content/sanasto/sanat.yml/x', 'x')
    put(site, list, 'groups:\n  - sana, toinen\n')
    symlinkSync(join(site.root, list), join(site.contentDir, 'sanasto/termit.yml'))
    expect(await messagesOf(site)).toEqual([
      expect.stringMatching(/sanat.yml:1 tiedosto: Tiedoston paikalla on viittaus tai kansio/),
      expect.stringMatching(/termit.yml:1 tiedosto: Tiedoston paikalla on viittaus tai kansio/),
    ])
  })
})

test('a file takes no second of the processor for each 100 kB', () => {
  // In a child, so that one that hangs is told by its name; the limit is many times what is needed.
  const { stdout, stderr } = spawnSync(process.execPath, ['lib/run/start.mjs', 'tests/tools/check-times.ts'], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' })
}, 150_000)

test.each(Object.keys(slow))('a limit is told with its line: %s', async (name) => {
  const site = copyGood()
  const body = slow[name]?.(200_000) ?? ''
  put(site, 'content/aiheet/kokeilu.md', name.endsWith('keys') ? `---\n${body}` : topic(body))
  expect(await messagesOf(site)).toEqual([
    expect.stringMatching(/kokeilu.md:\d+ tiedosto: .*, enintään [\d ]+\. \p{Lu}/u),
  ])
})
