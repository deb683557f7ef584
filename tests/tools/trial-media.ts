import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onExit } from '@/lib/run/command'
import { plainPdf } from '../pdf'

/** Trial sites read the same `public` as the site, whose own media hold no film, speech or paper. */
const from = 'tests/fixtures/good/public/media'
const to = 'public/media/koe'

/** Puts them into a tree of its own. */
export const copyTrialMedia = (tree: string): void => {
  cpSync(from, join(tree, to), { recursive: true })
  // Of an episode that nobody may find.
  cpSync(`${from}/jakso.mp3`, join(tree, to, 'piilotettu.mp3'))
  writeFileSync(join(tree, to, 'esityslista.pdf'), plainPdf(['Esityslista', 'Asiat 1–3', 'Liitteet']))
}

/** Does a thing while the fixtures' media are at `/media/koe/`. */
export const withTrialMedia = async <T>(task: () => Promise<T>): Promise<T> => {
  const remove = () => rmSync(to, { recursive: true, force: true })
  onExit(remove)
  copyTrialMedia('.')
  try {
    return await task()
  } finally {
    remove()
  }
}
