import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeText } from '@/lib/run/files'
import { hasJava, nuProblems } from './nu'

const page = (body: string): string =>
  `<!DOCTYPE html>\n<html lang="fi"><head><meta charSet="utf-8"/><title>Sivu</title></head>\n<body>${body}</body></html>\n`

test.runIf(await hasJava())('the checker tells file, line and fault, and nothing of what is correct', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nu-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeText(join(folder, 'index.html'), page('<p>Hyvä<br/></p>'))
  writeText(join(folder, 'data.json'), '{}')
  writeText(join(folder, 'ää/index.html'), page('<p>x</p><img src="x.png" width="10px">'))
  const told = await nuProblems(folder)
  expect(told).toHaveLength(2)
  for (const line of told) expect(line).toMatch(/ää\/index\.html:3 error: .*(width|alt)/)
  expect(told[0]).toContain(relative('.', folder))
})
