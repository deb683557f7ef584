import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { after, before, rebuilt } from '@/tests/tools/trial-sites'
import { filesIn } from './output'

/** One site was built over another, after an edit and a midnight at which every kind of time begins or ends. */

const read = (folder: string, file: string): Buffer => readFileSync(join(folder, file))

it('a site built over an earlier one is the same, byte for byte, as one built from nothing', () => {
  const files = filesIn(rebuilt)
  expect(files).toEqual(filesIn(after.folder))
  expect(files.filter((file) => !read(rebuilt, file).equals(read(after.folder, file)))).toEqual([])
  expect(filesIn(before.folder).length).toBeGreaterThan(150)
})
