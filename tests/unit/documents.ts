import { contentTypes } from '@/lib/schema/content-types'
import type {
  Author,
  Call,
  Committee,
  Content,
  Episode,
  Happening,
  Idea,
  Issue,
  Job,
  Meeting,
  News,
  Notice,
  Page,
  Post,
  Project,
  Region,
  Topic,
} from '@/lib/schema/documents'

/** Small valid documents for tests of pure functions; a test states only the fields that it is about. */

const summary = 'Tiivistelmä, joka on riittävän pitkä kelvatakseen listoihin ja hakutuloksiin.'

export const news = (slug: string, fields: Partial<News> = {}): News => ({
  type: 'News',
  id: `ajankohtaista/${fields.date ?? '2021-05-05'}-${slug}.md`,
  slug,
  url: `/ajankohtaista/${slug}/`,
  title: slug,
  date: '2021-05-05',
  summary,
  topics: ['rahoitus'],
  regions: [],
  ...fields,
})

export const notice = (slug: string, fields: Partial<Notice> = {}): Notice => ({
  type: 'Notice',
  id: `ilmoitukset/${fields.date ?? '2021-05-05'}-${slug}.md`,
  slug,
  url: `/ilmoitukset/${slug}/`,
  title: slug,
  date: '2021-05-05',
  summary,
  kind: 'huomio',
  starts: '2021-05-05T08:00',
  ends: '2021-05-06T16:00',
  topics: [],
  regions: [],
  ...fields,
})

export const post = (slug: string, fields: Partial<Post> = {}): Post => ({
  type: 'Post',
  id: `blogi/${fields.date ?? '2021-05-05'}-${slug}.md`,
  slug,
  url: `/blogi/${slug}/`,
  title: slug,
  date: '2021-05-05',
  summary,
  authors: ['tiimi'],
  topics: ['rahoitus'],
  regions: [],
  ...fields,
})

export const episode = (slug: string, fields: Partial<Episode> = {}): Episode => ({
  type: 'Episode',
  id: `popcast/${fields.date ?? '2021-05-05'}-${slug}.md`,
  slug,
  url: `/popcast/${slug}/`,
  title: slug,
  date: '2021-05-05',
  summary,
  topics: ['rahoitus'],
  regions: [],
  ...fields,
})

export const happening = (slug: string, fields: Partial<Happening> = {}): Happening => ({
  type: 'Happening',
  id: `tapahtumat/${fields.date ?? '2021-05-05'}-${slug}.md`,
  slug,
  url: `/tapahtumat/${slug}/`,
  title: slug,
  date: '2021-05-05',
  start: '2021-06-15T17:00',
  summary,
  topics: [],
  regions: [],
  ...fields,
})

export const issue = (slug: string, fields: Partial<Issue> = {}): Issue => ({
  type: 'Issue',
  id: `uutiskirje/${fields.date ?? '2021-05-05'}-${slug}.md`,
  slug,
  url: `/uutiskirje/${slug}/`,
  title: slug,
  date: '2021-05-05',
  summary,
  subject: `Kirje ${slug}`,
  preheader: 'Esikatselu, joka on juuri niin pitkä kuin sen pitää olla.',
  regions: [],
  ...fields,
})

export const project = (slug: string, fields: Partial<Project> = {}): Project => ({
  type: 'Project',
  id: `hankkeet/${slug}.md`,
  slug,
  url: `/hankkeet/${slug}/`,
  title: slug,
  summary,
  status: 'kaynnissa',
  topics: [],
  regions: [],
  ...fields,
})

export const job = (slug: string, fields: Partial<Job> = {}): Job => ({
  type: 'Job',
  id: `tyopaikat/${fields.date ?? '2021-05-05'}-${slug}.md`,
  slug,
  url: `/tyopaikat/${slug}/`,
  title: slug,
  date: '2021-05-05',
  summary,
  closes: '2021-06-01T15:00',
  topics: ['rahoitus'],
  regions: [],
  ...fields,
})

export const call = (slug: string, fields: Partial<Call> = {}): Call => ({
  type: 'Call',
  id: `osallistu/${fields.date ?? '2021-05-05'}-${slug}.md`,
  slug,
  url: `/osallistu/${slug}/`,
  title: slug,
  date: '2021-05-05',
  summary,
  kind: 'kysely',
  topics: [],
  regions: [],
  ...fields,
})

export const idea = (slug: string, fields: Partial<Idea> = {}): Idea => ({
  type: 'Idea',
  id: `ideat/${fields.date ?? '2021-05-05'}-${slug}.md`,
  slug,
  url: `/ideat/${slug}/`,
  title: slug,
  date: '2021-05-05',
  summary,
  status: 'uusi',
  topics: [],
  regions: [],
  ...fields,
})

export const committee = (slug: string, fields: Partial<Committee> = {}): Committee => ({
  type: 'Committee',
  id: `toimielimet/${slug}.md`,
  slug,
  url: `/paatoksenteko/${slug}/`,
  title: slug,
  summary,
  kind: 'hyvinvointialue',
  regions: [],
  ...fields,
})

export const meeting = (slug: string, fields: Partial<Meeting> = {}): Meeting => ({
  type: 'Meeting',
  id: `kokoukset/${fields.date ?? '2021-05-05'}-${slug}.md`,
  slug,
  url: `/paatoksenteko/kokoukset/${slug}/`,
  title: slug,
  date: '2021-05-05',
  summary,
  committee: 'valtuusto',
  start: '2021-05-12',
  topics: [],
  regions: [],
  ...fields,
})

export const page = (slug: string, fields: Partial<Page> = {}): Page => ({
  type: 'Page',
  id: `sivut/${slug}.md`,
  slug,
  url: `/${slug}/`,
  title: slug,
  summary,
  reviewed: '2021-01-01',
  ...fields,
})

export const region = (slug: string, fields: Partial<Region> = {}): Region => ({
  type: 'Region',
  id: `alueet/${slug}.md`,
  slug,
  url: `/alueet/${slug}/`,
  title: slug,
  summary,
  inflections: { type: 'Inflections', genitive: `${slug}n`, in: `${slug}lla`, from: `${slug}lta`, to: `${slug}lle` },
  palette: 1,
  municipalitiesBasis: 'lahde',
  ...fields,
})

export const topic = (slug: string, fields: Partial<Topic> = {}): Topic => ({
  type: 'Topic',
  id: `aiheet/${slug}.md`,
  slug,
  url: `/aiheet/${slug}/`,
  title: slug,
  summary,
  ...fields,
})

export const author = (slug: string, fields: Partial<Author> = {}): Author => ({
  type: 'Author',
  id: `tekijat/${slug}.md`,
  slug,
  url: '',
  title: slug,
  kind: 'tiimi',
  summary,
  ...fields,
})

/** Content with a few regions, topics and a team, and of every other type what the test gives. */
export const contentOf = (parts: Partial<Content> = {}): Content => {
  const none = Object.fromEntries(contentTypes.map(({ name }) => [name, []]))
  return {
    // A list for each type of the registry, which `fromEntries` cannot say.
    ...(none as unknown as Content),
    Region: [region('lakeus', { parent: 'pohjois-pohjanmaa' }), region('pohjois-pohjanmaa'), region('kainuu')],
    Topic: [topic('rahoitus'), topic('hoitotakuu')],
    Author: [author('tiimi')],
    ...parts,
  }
}
