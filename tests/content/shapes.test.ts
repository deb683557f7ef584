import { describe, expect, test } from 'vitest'
import { checkFile } from '@/lib/content/check/check-file'
import { typeNamed } from '@/lib/schema/content-types'
import { topic } from './helpers'

/** Texts that would reach readers as another thing than their writer meant: each is told at its line. */

const told = async (body: string, title = 'Kokeilu', name = 'kokeilu'): Promise<readonly string[]> => {
  const source = { type: typeNamed('Topic'), file: 'kokeilu.md', name, extension: 'md' } as const
  const bytes = Buffer.from(topic(body).replace('title: Kokeilu', `title: ${title}`))
  const place = { today: '2026-11-22', ownHosts: new Set<string>() }
  const { facts } = await checkFile(source, bytes, 'kokeilu.md', async () => null, place)
  return facts.problems.map(({ line, field, what, fix }) => `${line} ${field}: ${what}. ${fix}.`)
}

describe('what became another thing is told', () => {
  test.each([
    ['2*3*4 metriä.', /^6 .*näkyisi ilman tähtiä/],
    ['>65-vuotiaat saavat rokotteen.', /^6 .*lainauksen\. .*\\>/],
    ['> Lainaus.\nSanoja kertoo lisää.', /^7 .*jatkaa edellisen rivin lainausta/],
    ['Lämpötila oli\n- 5 astetta.', /^7 .*«-» tekee rivistä luettelon\. .*\\-/],
    ['Tunnit olivat luokassa\n1. Se alkaa.', /^7 .*«1\.» tekee rivistä luettelon\. .*1\\\./],
    ['Yksi.\n\n    Sisennetty kappale.', /^8 .*näkyisi koodina/],
    ['    :::huomio\n    x\n    :::', /^6 .*näkyisi koodina/],
    ['```\nkoodi\n\nLoppu.', /^6 .*ei ole päätetty/],
    ['> ```\n> koodi\n\nLoppu.', /^6 .*ei ole päätetty/],
    ['~~~pois~~~', /^6 .*ei ole päätetty/],
    ['| a | b |\n| - |\n| 1 | 2 |', /^6 .*ei ole taulukkoa/],
    ['| a | b |\n| – | – |\n| 1 | 2 |', /^6 .*ei ole taulukkoa/],
    ['| a | b |\n| - | - |\n\n| 1 | 2 |', /^9 .*ei ole taulukkoa/],
    ['a | b\n– | –\n1 | 2', /^6 .*ei ole taulukkoa/],
    ['+---+---+\n| a | b |\n+---+---+', /^6 .*ei ole taulukkoa/],
    ['| a | b |\n| - | - |\n| 1 | 2 |\nTeksti heti perään.', /^9 .*tulisi taulukon riviksi/],
    ['• Yksi\n• Kaksi', /^6 .*«•» ei tee luetteloa/],
    ['– Yksi\n– Kaksi', /^6 .*peräkkäin samassa kappaleessa/],
    ['o Yksi\no Kaksi', /^6 .*peräkkäin samassa kappaleessa/],
    ['a) yksi\nb) kaksi', /^6 .*peräkkäin samassa kappaleessa/],
    ['Sote\n: sosiaali- ja terveyspalvelut', /^7 .*alkaa kaksoispisteellä/],
    ['Teksti ::kuva{src="/media/kartta.png" alt="Kartta"}', /^6 .*«kuva» on tekstin keskellä/],
    [':huomio[teksti]', /^6 .*vain yksi kaksoispiste/],
    [':::huomio{title="Yksi" title="Kaksi"}\nx\n:::', /^6 .*«title» kahdesti/],
    ['####### Otsikko', /^6 .*yli kuusi/],
    ['mailto:nimi@example.fi', /^6 .*«mailto:»/],
    ['<mailto:nimi@example.fi>', /^6 .*«mailto:»/],
    ['[a] (/osallistu/)', /^6 .*«\] \(\/osallistu\/\)»/],
    ['[linkki[^1]](/osallistu/)\n\n[^1]: Viite.', /^6 .*alaviite, joka on sekin linkki/],
  ])('%s', async (body, message) => {
    expect((await told(body))[0]).toMatch(message)
  })

  test.each([
    ['-', /^6 .*kohta on tyhjä/],
    ['1. \n2. Toinen', /^6 .*kohta on tyhjä/],
    ['>', /^6 .*Lainaus on tyhjä/],
    ['Yksi.\n\n&nbsp;\n\nKaksi.', /^8 .*Kappaleessa ei ole tekstiä/],
    ['Yksi.[^1]\n\n[^1]:', /^8 .*Alaviite on tyhjä/],
    ['```\n```', /^6 .*Koodi on tyhjä/],
  ])('what is empty: %s', async (body, message) => {
    expect((await told(body))[0]).toMatch(message)
  })

  test('a footnote that only footnotes nobody comes to name', async () => {
    expect(await told('Teksti.\n\n[^1]: Yksi.[^1]')).toEqual([
      expect.stringMatching(/^8 .*«\[\^1\]» ei viitata tekstissä/),
    ])
    expect(await told('Teksti.\n\n[^1]: Yksi.[^2]\n\n[^2]: Kaksi.[^1]')).toHaveLength(2)
    expect(await told('Teksti.[^1]\n\n[^1]: Yksi.[^2]\n\n[^2]: Kaksi.')).toEqual([])
  })

  test.each([
    '[ninja_form id=1]',
    '[rev_slider etusivu]',
    '[hr]',
    '[tablepress id=3 /]',
    '<o:p></o:p>',
    '%%title%%',
    `${'$'}{title}`,
    '{$title}',
    '{title}',
    '[x](/osallistu/){target=_blank}',
    "''kursiivi''",
    '== Otsikko ==',
    'h2. Otsikko',
    '{code}x{code}',
    '!kuva.png!',
    '[teksti|/osoite/]',
    '++lisätty++',
    '~pois~',
    '+++\ntitle = 1\n+++',
    '*[STM]: ministeriö',
    'Sana^[alaviite]',
    'Virhe. Viitteen lähdettä ei löytynyt.',
    '\\begin{center}',
  ])('a mark of another system: %s', async (body) => {
    expect((await told(body))[0]).toMatch(/toisen järjestelmän merkintä «.+»/)
  })

  test('codes of HTML that nobody decodes', async () => {
    for (const title of ['Sote &amp; pelastus', 'Sote&nbsp;uudistus', "'Sote &#8211; uudistus'"])
      expect(await told('Teksti.', title)).toEqual([expect.stringMatching(/^2 title: Tekstissä on koodi «&/)])
    expect(await told('Sana &bogus; tässä.')).toEqual([expect.stringMatching(/^6 .*tuntematon koodi «&bogus;»/)])
    expect(await told('AT&amp;T, R&D, \\&bogus; ja &amp;bogus;')).toEqual([])
  })

  test('letters of another encoding, and what Git left', async () => {
    for (const text of ['Ã¤iti', 'isÃ¤ ja Ã–ljy', 'kello 9â€“10', 'Â§ 5'])
      expect((await told(text))[0]).toMatch(/^6 tiedosto: Rivillä on merkki «.+», joka syntyy/)
    expect(await told('<<<<<<< HEAD\nYksi.\n=======\nKaksi.\n>>>>>>> main')).toEqual([
      expect.stringMatching(/^6 tiedosto: Rivillä on Gitin merkki/),
    ])
    expect(await told('Teksti.', 'Kokeilu\n>>>>>>> main')).toEqual([
      expect.stringMatching(/^3 tiedosto: Rivillä on Gitin merkki/),
    ])
  })

  test('the mend of a mail address is the address', async () => {
    expect((await told('[a](mailto:nimi@example.fi?subject=Hyvä)'))[0]).toContain('?subject=Hyv%C3%A4.')
    expect((await told('[a](mailto:a@example.fi;b@example.fi)'))[0]).toContain('mailto:a@example.fi,b@example.fi.')
  })

  test('a problem is told once', async () => expect(await told('https://example.fi ja **x**y **')).toHaveLength(2))
})

describe('what is as it was meant is not told', () => {
  test.each([
    '2\\*3\\*4 ja 2 * 3 * 4 sekä *koko* sana.',
    '> 65-vuotiaat saavat rokotteen.\n> Toinen rivi.',
    'Luettelo:\n- yksi',
    'Luettelo heti perään\n- yksi\n- kaksi',
    '- yksi\n  - sisällä\n- kaksi\n  1. Yksi',
    '```\n    koodi\n```',
    '~~~\n```\n~~~',
    '> ```\n> koodi\n> ```',
    '- yksi\n\n  ```\n  koodi\n  ```',
    '\\| a | b |',
    'Oulu | Kajaani',
    'a | b\n- | -\n1 | 2'.replace('- | -', '-- | --'),
    '– Yksi rivi ajatusviivalla.',
    'Alueet aloittavat\n– yhteensä 21 –\nvuonna 2023.',
    'Yksi.[^1]\n\n[^1]: Viite, jossa\n    on toinen rivi.',
    'Kysy nimi@example.fi tai soita: [numero](tel:+35881234567).',
    'C++ ja D++ sekä ~5 ja ~6.',
    'Joukko \\{a, b} ja {a, b}.',
    'SÃO TOMÉ ja Ângela',
  ])('%s', async (body) => expect(await told(body)).toEqual([]))

  test.each(['5. §:n mukaan maksu palautetaan.', '12. § kumotaan.', '3. ja 4. elokuuta 2021 kokoonnutaan.'])(
    'a date or a paragraph of a law: %s',
    async (body) => expect(await told(body)).toEqual([]),
  )
})

test('a name that no file system takes with an ending is told', async () => {
  expect(await told('Teksti.', 'Kokeilu', 'a'.repeat(201))).toEqual([
    '1 tiedosto: Tiedoston nimessä on 201 merkkiä, enintään 200. Lyhennä nimeä.',
  ])
})
