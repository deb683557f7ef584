import { expect, test } from 'vitest'
import { youngPackages } from './lock-age.mjs'

const lock = (packages: Readonly<Record<string, object>>) => ({ packages: { '': { version: '0.1.0' }, ...packages } })
const before = lock({
  'node_modules/vanha': { version: '1.0.0' },
  'node_modules/a/node_modules/@b/c': { version: '2.0.0' },
})
/** As a registry tells them. */
const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  vanha: {
    created: '2020-01-01T00:00:00.000Z',
    '1.0.0': '2020-01-01T00:00:00.000Z',
    '1.0.1': '2026-11-28T12:00:00.000Z',
  },
  uusi: { '3.0.0': '2026-11-22T11:59:59.000Z', '3.0.1': '2026-11-22T12:00:01.000Z' },
  '@b/c': { '2.0.0': '2026-11-28T00:00:00.000Z' },
  hiljainen: {},
}
const asked: string[] = []
const timesOf = (name: string) => {
  asked.push(name)
  const times = answers[name]
  if (!times) throw new Error('E404\nNot found')
  return times
}
const young = (packages: Readonly<Record<string, object>>) =>
  youngPackages(before, lock(packages), timesOf, new Date('2026-11-29T12:00:00Z'))

test('what the lock had already is not asked about, wherever it lies', () => {
  expect(young({ 'node_modules/vanha': { version: '1.0.0' }, 'node_modules/@b/c': { version: '2.0.0' } })).toEqual([])
  expect(asked).toEqual([])
})

test('a week is enough to the second', () => {
  expect(young({ 'node_modules/uusi': { version: '3.0.0' } })).toEqual([])
  expect(young({ 'node_modules/uusi': { version: '3.0.1' } })).toEqual([
    'uusi@3.0.1: julkaistu vasta 2026-11-22. Odota, että se on ollut julkinen 7 päivää, tai valitse vanhempi versio.',
  ])
})

test('an older package in a new version, and a package by its own name where an alias hides it', () => {
  const packages = {
    'node_modules/vanha': { version: '1.0.1' },
    'node_modules/x/node_modules/peite': { name: 'uusi', version: '3.0.1' },
  }
  expect(young(packages).map((problem) => problem.split(':')[0])).toEqual(['uusi@3.0.1', 'vanha@1.0.1'])
})

test('an age that nobody tells is no age', () => {
  expect(
    young({ 'node_modules/hiljainen': { version: '1.0.0' }, 'node_modules/tuntematon': { version: '1.0.0' } }),
  ).toEqual([
    'hiljainen@1.0.0: julkaisuaikaa ei saatu (rekisteri ei kerro sitä).',
    'tuntematon@1.0.0: julkaisuaikaa ei saatu (E404).',
  ])
})

test('links into the tree are no packages', () => {
  expect(young({ 'node_modules/oma': { resolved: 'lib/oma', link: true } })).toEqual([])
})
