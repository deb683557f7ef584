import { cpSync, rmSync } from 'node:fs'
import { onExit } from '@/lib/run/command'

/** Trial sites read the same `public` as the site, whose own media hold no film or speech. */
const from = 'tests/fixtures/good/public/media'
const to = 'public/media/koe'

/** Does a thing while the fixtures' media are at `/media/koe/`. */
export const withTrialMedia = async <T>(task: () => Promise<T>): Promise<T> => {
  const remove = () => rmSync(to, { recursive: true, force: true })
  onExit(remove)
  cpSync(from, to, { recursive: true })
  // Of an episode that nobody may find.
  cpSync(`${from}/jakso.mp3`, `${to}/piilotettu.mp3`)
  try {
    return await task()
  } finally {
    remove()
  }
}
