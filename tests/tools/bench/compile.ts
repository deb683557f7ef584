import { contentDir, contentFailure, publicDir } from '@/lib/commands/build'
import { command, Refusal } from '@/lib/commands/command'
import { compileSite } from '@/lib/site/check-site'

/** The content step alone, in a process of its own, so that `npm run bench` can time it and see its memory. */

command(import.meta.filename, async () => {
  const { problems } = await compileSite({ contentDir: contentDir(), publicDir })
  if (problems.length === 0) return 0
  const { report, sentence } = contentFailure(problems)
  throw new Refusal(`${report}\n${sentence}`)
})
