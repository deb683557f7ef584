import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { setAside } from './aside'

let root: string
let dir: (name: string) => string
const make = (name: string, text: string) => {
  mkdirSync(dir(name), { recursive: true })
  writeFileSync(join(dir(name), 'file'), text)
}
const textIn = (name: string) => readFileSync(join(dir(name), 'file'), 'utf8')

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'aside-'))
  dir = (name) => join(root, name)
})
afterEach(() => rmSync(root, { recursive: true }))

test('what was set aside comes back over what was made meanwhile', () => {
  make('out', 'oma')
  const bringBack = setAside(['out', '.next'], 'store', root)
  expect(existsSync(dir('out'))).toBe(false)
  make('out', 'mitattu')
  make('.next', 'mitattu')
  bringBack()
  expect(textIn('out')).toBe('oma')
  expect(existsSync(dir('.next'))).toBe(false)
  expect(existsSync(dir('store'))).toBe(false)
})

test('what a killed run left aside is put back before anything else', () => {
  make('out', 'oma')
  setAside(['out'], 'store', root)
  make('out', 'kesken jäänyt')
  setAside(['out'], 'store', root)()
  expect(textIn('out')).toBe('oma')
})
