import { describe, expect, it } from 'vitest'
import type { Source } from '@/lib/content/source/list-sources'
import { type Advice, adviceOn, type RuleName, rules } from '@/lib/editors/report/advice'
import { readArticle } from '@/lib/editors/report/article'
import { typeNamed } from '@/lib/schema/content-types'
import type { Terms } from '@/lib/schema/word-lists'
import type { Speller } from '@/lib/text/voikko'

/** Knows every word but the mistakes, and passives by a short list: the tests need no speller on the machine. */
const passives = ['tehdään', 'annetaan', 'kerrotaan', 'kootaan']
const voikko: Speller = {
  knows: (word) => !/virhre|yltt/.test(word),
  suggest: () => ['virhe'],
  isPassive: (word) => passives.includes(word.toLowerCase()),
}
const terms: Terms = [
  { right: 'sote-keskus', forms: [], wrong: ['sotekesku*', 'sote keskus*'] },
  { right: 'POPsote', forms: [], wrong: ['Popsot*'] },
  { right: 'Pohde', forms: ['Pohtee*'], wrong: ['POHTEE*'] },
]
const source = (extension: 'md' | 'mdx', type: 'News' | 'Job' = 'News'): Source => ({
  type: typeNamed(type),
  file: `ajankohtaista/2021-08-04-x.${extension}`,
  name: '2021-08-04-x',
  extension,
})
const news = (body: string, title = 'Otsikko', summary = 'Tiivistelmä.') =>
  `---\ntitle: ${title}\nsummary: ${summary}\n---\n\n${body}\n`
const advise = (
  text: string,
  extension: 'md' | 'mdx' = 'md',
  speller: Speller | undefined = voikko,
): readonly Advice[] =>
  adviceOn(readArticle(source(extension), Buffer.from(text), 'content/x.md'), { terms, voikko: speller })
const found = (text: string, rule: RuleName, extension: 'md' | 'mdx' = 'md') =>
  advise(text, extension).filter((advice) => advice.rule === rule)

const words = (count: number) => Array.from({ length: count }, () => 'sana').join(' ')

/** Bodies that a rule tells of, and bodies so like them that a worse rule would. */
const cases: Readonly<
  Record<Exclude<RuleName, 'työn pituus'>, { readonly fires: readonly string[]; readonly silent: readonly string[] }>
> = {
  'pitkä virke': {
    fires: [`${words(31)}.`, `- ${words(31)}.`, `Lyhyt. ${words(31)}!`],
    silent: [
      `${words(30)}.`,
      `${words(20)}. Ja ${words(20)}.`,
      `${words(20)}\n\n${words(20)}`,
      `Tänään 22.12.2020 ${words(20)}.`,
    ],
  },
  'pitkä sana': {
    fires: ['Lentokonesuihkuturbiinimoottoriapu.'],
    silent: [
      'Toiminnanohjausjärjestelmään tulee.',
      'https-osoite on popsote.fi/todella-pitka-osoite-joka-jatkuu-ja-jatkuu.',
      '`lentokonesuihkuturbiinimoottoriapu`',
      'Sosiaali-ja-terveyspalvelujen-uudistushanke.',
    ],
  },
  // Its own test is below: it reads front matter of events.
  esteettömyys: { fires: [], silent: ['Kokous pidetään talossa.'] },
  passiivi: {
    fires: [
      'Työ tehdään. Apu annetaan. Asia kerrotaan. Tieto kootaan.',
      'Siellä tehdään, annetaan, kerrotaan ja kootaan.',
    ],
    silent: [
      'Työ tehdään. Apu annetaan. Asia kerrotaan.',
      'Työ tehdään. Apu annetaan. Hän kertoo. Asia kerrotaan. Tieto kootaan.',
      'Tehtaan väki. Tehtaan ovi. Tehtaan katto. Tehtaan piha.',
    ],
  },
  'linkin teksti': {
    fires: [
      '[tästä](/osallistu/)',
      'Lue [Tästä.](/osallistu/)',
      '[lue lisää](/osallistu/)',
      '[www.thl.fi](https://thl.fi)',
      '[https://thl.fi/x](https://thl.fi/x)',
      '[**täältä**](/osallistu/)',
      '[tästä][x]\n\n[x]: /osallistu/',
    ],
    silent: [
      '[Osallistu tästä hankkeeseen](/osallistu/)',
      '[Ihimiset.fi-portaali](https://ihimiset.fi)',
      'tästä',
      '[Osallistu](/osallistu/)',
    ],
  },
  kellonaika: {
    fires: ['Avataan 14:30.', 'Ovi 8:00–9:00 auki.'],
    silent: [
      'Avataan klo 14:30.',
      'Klo 14:30–15:00 on auki.',
      'Tulos oli 14:3.',
      'Suhde 1:100.',
      'Kello 14.30.',
      'Kunta 28:ssa.',
      '`14:30`',
    ],
  },
  päivämäärä: {
    fires: [
      'Kokous 22.12.20 pidetään.',
      'Kokous 21.marraskuuta.',
      'Kokous 2020-12-22.',
      'Kokous 22/12/2020.',
      'Kokous 04.08.2021.',
    ],
    silent: [
      'Kokous 22.12.2020.',
      'Kokous 22.12. pidetään.',
      'Kokous 22. joulukuuta.',
      'Versio 4.2.10.1 ja luku 10.20.300.',
      'Asia popsote.fi/2020-12-22-x.',
      'Osa 45.13.20.',
    ],
  },
  viikonpäivä: {
    fires: [
      'Kokous on tiistaina.',
      'Haku päättyy keskiviikkona iltapäivällä.',
      'Kerromme huomenna lisää.',
      'Kokous on maanantaina 22.12.2020.',
      'Palaamme asiaan ensi viikolla.',
    ],
    silent: [
      'Kokous on tiistaina 22.12.2020.',
      'Kokous on tiistaina 22. joulukuuta.',
      'Kokous 22.12.2020 pidetään tiistaina.',
      'Tiistai on toripäivä.',
      'Avoinna maanantaisin.',
      'Eiliset asiat.',
    ],
  },
  'kaksi väliä': {
    fires: ['Sana  toinen.', '- Kohta   jossa.'],
    silent: ['Sana toinen.', 'Rivi  \nuusi.', '`a  b`', '| a   | b |\n| --- | --- |\n| c   | d |'],
  },
  'puuttuva väli': {
    fires: ['Matkaa 10km.', 'Osuus 50%.', 'Hinta 20€.', 'Laki 51§.', 'Kohta §5.'],
    silent: ['Matkaa 10 km.', 'Osuus 50 %.', 'A4-arkki ja 3D.', 'Laki 51 §.'],
  },
  kaksoispiste: {
    fires: ['Tavoitteet ovat:\n\nEnsimmäinen.', 'Lopuksi:'],
    silent: [
      'Tavoitteet ovat:\n\n- Ensimmäinen.',
      'Näin:\n\n1. Yksi.',
      'Taulukko:\n\n| a | b |\n| --- | --- |\n| c | d |',
      'Osoite:\n\n::yhteystieto{name="Toimitus"}',
      'Hän sanoi:\n\n> Hei.',
      'Kaksi: yksi ja toinen.',
    ],
  },
  kuvateksti: {
    fires: [
      '::kuva{src="/media/x.png" alt="Kartta"}',
      '![Kartta](/media/x.png)',
      ':::huomio\n::kuva{src="/media/x.png" alt="Kartta"}\n:::',
    ],
    silent: ['::kuva{src="/media/x.png" alt="Kartta" caption="Kunnat kartalla."}', ':::huomio\nTeksti.\n:::'],
  },
  'toistuva otsikko': {
    fires: ['## Aihe\n\nx\n\n## Aihe\n\ny', '## Aihe\n\nx\n\n### aihe\n\ny', '## Otsikko\n\nx'],
    silent: ['## Aihe\n\nx\n\n## Toinen\n\ny', '## Otsikko jatkuu\n\nx'],
  },
  kirjoitusasu: {
    fires: ['Sotekeskuksessa.', 'Uusi sote keskus.', 'Popsoten työ.', 'POHTEEN alue.', 'Uusi **sotekeskus**.'],
    silent: [
      'Sote-keskuksessa.',
      'POPsoten työ.',
      'Pohteen alue.',
      'Osoite on popsote.fi/sotekeskus.',
      '[x](/sotekeskus/)',
      '`sotekeskus`',
    ],
  },
  oikeinkirjoitus: {
    fires: [
      'Tässä on virhre.',
      '## Iso virhre\n\nx',
      '::avainluku{value="1" label="Yksi virhre tässä" source="Lähde" date="2021"}',
    ],
    silent: [
      'Tässä on virhe.',
      'Osoite virhre@example.fi.',
      'Hän on Matti Virhre.',
      '`virhre`',
      'VIRHRE ja THL.',
      'Sana POPsotessa.',
      'Ylttä- ja alaosa.',
    ],
  },
}

describe.each(Object.entries(cases))('%s', (name, { fires, silent }) => {
  const rule = Object.keys(rules).find((one): one is RuleName => one === name)
  if (!rule) throw new Error(`No rule ${name}`)
  it.each(fires)('tells of %j', (body) => expect(found(news(body), rule)).not.toEqual([]))
  it.each(silent)('says nothing of %j', (body) => expect(found(news(body), rule)).toEqual([]))
})

it('every rule has a case', () =>
  expect([...Object.keys(cases), 'työn pituus'].sort()).toEqual(Object.keys(rules).sort()))

describe('työn pituus', () => {
  const job = (fields: string, body: string) => {
    const text = `---\ntitle: Neuvoja\nsummary: Tiivistelmä.\n${fields}\n---\n\n${body}\n`
    const article = readArticle(source('md', 'Job'), Buffer.from(text), 'content/x.md')
    return adviceOn(article, { terms, voikko }).filter(({ rule }) => rule === 'työn pituus')
  }
  const fixed = 'contract: maaraaikainen\napplyEmail: rekry@example.fi'

  it('tells of a job of a fixed term whose length is nowhere', () =>
    expect(job(fixed, 'Työ alkaa heti.')).toMatchObject([{ field: 'contract' }]))

  it.each([
    [`${fixed}\ncontractEnds: 2027-12`, 'Työ alkaa heti.'],
    [fixed, 'Työ kestää kuusi kuukautta, 6 kuukautta.'],
    [fixed, 'Työ jatkuu vuoden loppuun saakka.'],
    ['contract: vakituinen\napplyEmail: rekry@example.fi', 'Työ alkaa heti.'],
    // The notice is history: nobody may know any more.
    ['contract: maaraaikainen', 'Työ alkoi heti.'],
  ])('says nothing of %j with %j', (fields, body) => expect(job(fields, body)).toEqual([]))
})

it('an event at a place without a word on access is told so, on the line of the place', () => {
  const happening = { ...source('md'), type: typeNamed('Happening') }
  const told = (front: string) =>
    adviceOn(readArticle(happening, Buffer.from(`---\ntitle: Ilta\n${front}---\n`), 'content/x.md'), {
      terms,
      voikko: undefined,
    }).map(({ rule, line, field }) => [rule, line, field])
  const place = 'place:\n  name: Talo\n'
  expect(told(`start: 2027-03\n${place}`)).toEqual([['esteettömyys', 4, 'access']])
  expect(told(`${place}access: Esteetön sisäänkäynti.\n`)).toEqual([])
  expect(told('onlineUrl: https://example.fi/\n')).toEqual([])
})

describe('advice', () => {
  it('names the line and the field, and how to mend it', () => {
    const text = news('Ensimmäinen.\n\nToinen rivi\njatkuu, ja avataan 14:30.', 'Otsikko', 'Kokous 22.12.20 pidetään.')
    expect(advise(text)).toEqual([
      {
        rule: 'päivämäärä',
        file: 'content/x.md',
        line: 3,
        field: 'summary',
        what: 'Päivässä «22.12.20» vuosi on kahdella numerolla',
        fix: 'Kirjoita vuosi kokonaan: 22.12.2020',
      },
      {
        rule: 'kellonaika',
        file: 'content/x.md',
        line: 9,
        field: 'teksti',
        what: 'Kellonaika «14:30» on kirjoitettu kaksoispisteellä',
        fix: 'Kirjoita «klo 14.30»',
      },
    ])
  })

  it('reads lists of objects in the front matter, at their lines', () => {
    const text = '---\ntitle: Otsikko\nchanges:\n  - date: 2021-08-05\n    note: Aika oli 14:30.\n---\n\nTeksti.\n'
    expect(advise(text)).toMatchObject([{ line: 5, field: 'changes.note', rule: 'kellonaika' }])
  })

  it('reads both syntaxes of a block', () => {
    const markdown = ':::huomio{title="Avataan 14:30"}\nOvi 15:30.\n:::'
    const jsx = '<Huomio title="Avataan 14:30">\n\nOvi 15:30.\n\n</Huomio>'
    expect(found(news(markdown), 'kellonaika')).toHaveLength(2)
    expect(found(news(jsx), 'kellonaika', 'mdx')).toHaveLength(2)
  })

  it('without a speller, tells of neither spelling nor passives and of all else', () => {
    const text = news('Tässä on virhre. Ovi 14:30. Siellä tehdään, annetaan, kerrotaan ja kootaan.')
    const told = adviceOn(readArticle(source('md'), Buffer.from(text), 'x.md'), { terms, voikko: undefined })
    expect(told.map(({ rule }) => rule)).toEqual(['kellonaika'])
  })

  it.each([
    '',
    '---',
    '---\ntitle: [\n---\n\nx',
    '---\ntitle: 5\nimage: []\nchanges: x\n---\n\n:::huomio\n',
    news('{require("x")}'),
    news(`${'> '.repeat(3000)}x`),
    news(`${'['.repeat(3000)}x`),
    news(`${'sana '.repeat(20_000)}`),
    news(`${'1.'.repeat(20_000)}`),
    news(`${' '.repeat(20_000)}x${'a:'.repeat(10_000)}`),
    news('<script>alert(1)</script> ::__proto__{constructor="x"}\n\n::constructor{}'),
  ])('survives what the checks refuse (%#)', (text) => {
    for (const extension of ['md', 'mdx'] as const) expect(Array.isArray(advise(text, extension))).toBe(true)
  })
})
