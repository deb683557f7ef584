import { field, type Singleton, type ValuesOf } from './field'

/** What the accessibility statement says (law 306/2019, section 9; Commission Decision 2018/1523), apart from machine results. */

/** The page, an information page of the editors', that the statement becomes. */
export const statementSlug = 'saavutettavuusseloste'

/** Success criteria of WCAG 2.1, which the law means (EN 301 549), and those that WCAG 2.2 added. */
const criteria =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.2.6 1.2.7 1.2.8 1.2.9 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.3.6 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.6 1.4.7 1.4.8 1.4.9 1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.3 2.1.4 2.2.1 2.2.2 2.2.3 2.2.4 2.2.5 2.2.6 2.3.1 2.3.2 2.3.3 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.8 2.4.9 2.4.10 2.4.11 2.4.12 2.4.13 2.5.1 2.5.2 2.5.3 2.5.4 2.5.5 2.5.6 2.5.7 2.5.8 3.1.1 3.1.2 3.1.3 3.1.4 3.1.5 3.1.6 3.2.1 3.2.2 3.2.3 3.2.4 3.2.5 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.5 3.3.6 3.3.7 3.3.8 3.3.9 4.1.1 4.1.2 4.1.3'.split(
    ' ',
  )

export const statementType = {
  file: 'saavutettavuus.yml',
  words: { one: 'Saavutettavuusseloste' },
  shape: 'Kirjoita kentät, kukin omalle rivilleen, ensin «status: osittain» ja «prepared: 2026-11-29»',
  fields: [
    field('status', 'choice', 'Saavutettavuuden tila', 'Miten sivusto täyttää lain vaatimukset.', {
      required: true,
      choices: [
        { value: 'taysin', label: 'täyttää täysin' },
        { value: 'osittain', label: 'täyttää osittain' },
        { value: 'ei', label: 'ei täytä' },
      ],
    }),
    field('prepared', 'day', 'Laadittu', 'Päivä, jona seloste tehtiin, muodossa 2026-11-29.', { required: true }),
    field(
      'reviewed',
      'day',
      'Tarkistettu',
      'Päivä, jona seloste viimeksi tarkistettiin. Seloste on tarkistettava vuosittain.',
    ),
    field('answers', 'text', 'Palautteeseen vastaa', 'Yksikkö tai tehtävä, joka vastaa saavutettavuuspalautteeseen.', {
      min: 3,
      max: 120,
    }),
    field('audits', 'object', 'Arvioinnit', 'Milloin ja miten saavutettavuus on arvioitu. Vain ne, jotka on tehty.', {
      list: true,
      objectName: 'Audit',
      fields: [
        field('date', 'day', 'Arviointipäivä', 'Päivä muodossa 2026-11-29.', { required: true }),
        field('by', 'choice', 'Arvioija', 'Kuka arvion teki.', {
          required: true,
          choices: [
            { value: 'oma', label: 'oma arvio' },
            { value: 'asiantuntija', label: 'ulkopuolinen asiantuntija' },
          ],
        }),
        field('method', 'text', 'Menetelmä', 'Miten arvioitiin: kokonainen virke.', {
          required: true,
          min: 10,
          max: 300,
        }),
        field('scope', 'text', 'Laajuus', 'Mitä sivuja tai toimintoja arvioitiin: kokonainen virke.', {
          min: 10,
          max: 300,
        }),
      ],
    }),
    field('issues', 'object', 'Puutteet', 'Tunnetut puutteet. Poista puute, kun se on korjattu.', {
      list: true,
      objectName: 'AccessibilityIssue',
      fields: [
        field('what', 'text', 'Puute', 'Mikä ei ole saavutettavaa ja ketä se haittaa: kokonainen virke.', {
          required: true,
          min: 10,
          max: 300,
        }),
        field('criterion', 'text', 'Kriteeri', 'WCAG-ohjeen kriteerin numero, esimerkiksi 1.2.5.', {
          required: true,
          form: {
            pattern: `^(${criteria.join('|').replaceAll('.', '\\.')})$`,
            fix: 'Kirjoita WCAG-ohjeen kriteerin numero, esimerkiksi 1.2.5',
          },
        }),
        field('where', 'text', 'Missä', 'Sivu tai toiminto, jota puute koskee.', { min: 3, max: 120 }),
        field('reason', 'choice', 'Peruste', 'Miksi puute on sivustolla.', {
          required: true,
          choices: [
            { value: 'keskenerainen', label: 'korjaus on kesken' },
            { value: 'kohtuuton', label: 'kohtuuton rasite' },
            { value: 'ei-lain-piirissa', label: 'ei lain piirissä' },
          ],
        }),
        field('alternative', 'text', 'Vaihtoehto', 'Mistä saman saa saavutettavana: kokonainen virke.', {
          min: 10,
          max: 300,
        }),
        field('found', 'day', 'Todettu', 'Päivä, jona puute todettiin, muodossa 2026-11-29.'),
        field('fixBy', 'day', 'Korjataan viimeistään', 'Päivä, johon mennessä puute korjataan, muodossa 2027-05-31.'),
      ],
    }),
  ],
} satisfies Singleton

export type Statement = ValuesOf<typeof statementType.fields>
export type Audit = NonNullable<Statement['audits']>[number]
export type Shortcoming = NonNullable<Statement['issues']>[number]
