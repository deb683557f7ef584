import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Locked = { readonly optionalDependencies?: Readonly<Record<string, string>> }

/** `npm ci` refuses a lock that lacks a platform's package, and npm leaves out those that a registry does not have yet. */
it('the lock holds the packages of every platform, and no address of a registry', () => {
  const text = readFileSync('package-lock.json', 'utf8')
  const { packages }: { packages: Readonly<Record<string, Locked>> } = JSON.parse(text)
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  )
  expect(Object.keys(packages).length).toBeGreaterThan(300)
  expect(missing).toEqual([])
  expect(text).not.toContain('"resolved"')
})
