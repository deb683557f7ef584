import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const colours = (css = '') =>
  Object.fromEntries([...css.matchAll(/--(?:color-)?([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]))
const sheet = (file: string) => readFileSync(file, 'utf8').split('prefers-color-scheme: dark').map(colours)

it.each([
  ['light', 0],
  ['dark', 1],
])('feeds wear the %s colours of the site', (_, at) => {
  const own = sheet('app/styles/feed.css')[at] ?? {}
  expect(Object.keys(own).length).toBeGreaterThan(5)
  expect(sheet('app/styles/site.css')[at]).toMatchObject(own)
})
