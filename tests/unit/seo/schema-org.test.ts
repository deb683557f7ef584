import { expect, it } from 'vitest'
import { isDated, vocabularyProblems } from '../../schema-org'

const typeOf = (id: string) => (id === '#o' ? 'GovernmentOrganization' : undefined)
const problems = (node: Readonly<Record<string, unknown>>) => vocabularyProblems(node, typeOf)

it('passes what schema.org has, inherited properties and kinds of values too', () => {
  expect(
    problems({
      '@type': 'NewsArticle',
      headline: 'Otsikko',
      url: 'https://popsote.fi/',
      datePublished: '2021-07',
      dateModified: '2021-07-07T00:00:00+03:00',
      publisher: { '@id': '#o' },
      author: [{ '@type': 'Person', name: 'A' }],
    }),
  ).toEqual([])
})

it.each([
  ['a type of nobody', { '@type': 'NewsArtikel' }, ['no type NewsArtikel']],
  ['no type', { name: 'A' }, ['no type undefined']],
  ['a property where a type is meant', { '@type': 'headline' }, ['no type headline']],
  ['a misspelt property', { '@type': 'NewsArticle', headLine: 'A' }, ['no property headLine']],
  ['a type where a property is meant', { '@type': 'NewsArticle', Person: 'A' }, ['no property Person']],
  ['a replaced property', { '@type': 'Person', colleagues: 'https://popsote.fi/' }, ['no property colleagues']],
  ['a property of another type', { '@type': 'Place', headline: 'A' }, ['no headline of Place']],
  ['a text for a thing', { '@type': 'NewsArticle', author: 'A' }, ['author of NewsArticle is "A"']],
  ['a thing of another type', { '@type': 'NewsArticle', author: { '@type': 'Place' } }, [/^author of NewsArticle is/]],
  ['a reference to nobody', { '@type': 'NewsArticle', publisher: { '@id': '#x' } }, [/^publisher of NewsArticle is/]],
  ['a relative address', { '@type': 'NewsArticle', url: '/a/' }, ['url of NewsArticle is "/a/"']],
  ['a Finnish date', { '@type': 'NewsArticle', datePublished: '7.7.2021' }, [/^datePublished of NewsArticle is/]],
  [
    'a time without offset',
    { '@type': 'NewsArticle', datePublished: '2021-07-07T00:00:00' },
    [/^datePublished of NewsArticle is/],
  ],
  ['a number as a text', { '@type': 'NewsArticle', headline: 1 }, ['headline of NewsArticle is 1']],
  [
    'a member of another enumeration',
    { '@type': 'Event', eventStatus: 'https://schema.org/OnlineEventAttendanceMode' },
    [/^eventStatus of Event is/],
  ],
  ['an empty text', { '@type': 'NewsArticle', headline: '' }, ['headline of NewsArticle is ""']],
  ['a fault inside', { '@type': 'NewsArticle', author: { '@type': 'Person', nimi: 'A' } }, ['no property nimi']],
  ['an action’s input elsewhere', { '@type': 'NewsArticle', 'headline-input': 'required' }, [/^no property/]],
])('tells %s', (_, node, told) => {
  expect(problems(node)).toEqual(told.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))))
})

it('knows which properties are dates', () => {
  expect(['datePublished', 'lastReviewed', 'foundingDate'].filter(isDated)).toHaveLength(3)
  expect(['headline', 'url', 'nimi'].filter(isDated)).toEqual([])
})
