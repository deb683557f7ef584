import { field, type ValuesOf } from './field'

/** What programs for podcasts must know beside the section's own name and description. */
export const podcastField = field(
  'podcast',
  'object',
  'Podcast',
  'Mitä podcast-ohjelmat vaativat, kun jaksoilla on ääni. Nimi ja kuvaus ovat sivun /popcast/ otsikko ja tiivistelmä.',
  {
    objectName: 'Podcast',
    fields: [
      field('art', 'media', 'Kuva', 'Neliö, jonka sivu on 1400–3000 kuvapistettä, kansiossa public/media.', {
        required: true,
        accept: 'cover',
      }),
      field('category', 'choice', 'Luokka', 'Applen luokka, josta podcast löytyy.', {
        required: true,
        choices: [
          { value: 'Government', label: 'julkishallinto' },
          { value: 'Health & Fitness', label: 'terveys ja kunto' },
          { value: 'Society & Culture', label: 'yhteiskunta ja kulttuuri' },
          { value: 'News', label: 'uutiset' },
          { value: 'Education', label: 'koulutus' },
          { value: 'Science', label: 'tiede' },
        ],
      }),
      field(
        'owner',
        'email',
        'Omistajan sähköposti',
        'Osoite, johon palvelut lähettävät vahvistuksen. Näkyy syötteessä.',
      ),
      field(
        'guid',
        'text',
        'Pysyvä tunnus',
        'Tunnus, jolla podcast on jo tunnettu. Kirjoita se tähän, ennen kuin sivuston osoite vaihtuu; muuten jätä pois.',
        {
          form: {
            pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
            fix: 'Kopioi tunnus syötteen kohdasta podcast:guid',
          },
        },
      ),
    ],
  },
)

export type Podcast = ValuesOf<typeof podcastField.fields>
