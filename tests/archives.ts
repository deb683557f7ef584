import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { readBuiltSite } from '@/lib/build/archive/site-folder'
import { writeWacz } from '@/lib/build/archive/write-wacz'
import { writeZip } from '@/lib/build/archive/write-zip'

/** Archives of built sites, made and opened again by another's reader. */

type Files = Readonly<Record<string, Uint8Array>>

/** The files of an archive of the site in `folder`, and its bytes. */
export const archiveOf = async (
  folder: string,
  write: typeof writeZip | typeof writeWacz,
): Promise<{ readonly files: Files; readonly bytes: Buffer }> => {
  const target = mkdtempSync(join(tmpdir(), 'popsote-arkisto-'))
  try {
    const { file } = await write(readBuiltSite(folder), target, '2026', '2026-11-29')
    const bytes = readFileSync(file)
    return { files: unzipSync(bytes), bytes }
  } finally {
    rmSync(target, { recursive: true })
  }
}

export { writeWacz, writeZip }
