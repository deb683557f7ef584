import { withoutVoikko } from '../search/build/build-search'
import { openVoikko } from '../search/build/voikko'
import { runChild } from './child'
import { Refusal } from './command'
import { type Program, type Rights, rights } from './install-browser'
import type { Step } from './steps'

/** Sees to it that Voikko, which reads Finnish for the search index, is on this machine. */

const packages = ['libvoikko1', 'voikko-fi']

/** What installs Debian packages with these rights, in order; nothing where they cannot be installed. */
export const voikkoCommands = ({ hasApt, isRoot, hasSudo }: Rights): readonly Program[] => {
  if (!hasApt || !(isRoot || hasSudo)) return []
  // `env`, since sudo drops the variables of its caller.
  const [program, ...before] = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
  return [['update'], ['install', '-y', '--no-install-recommends', ...packages]].map((args) => ({
    program: program ?? 'env',
    args: [...before, ...args],
  }))
}

/** Whether Voikko is there, installing it where that can be done and saying through `say` what is done. */
export const ensureVoikko = async (say: (text: string) => void): Promise<boolean> => {
  if (openVoikko()) return true
  const commands = voikkoCommands(await rights())
  if (commands.length > 0)
    say(`Asennetaan suomen kielen jäsentäjä hakua varten (apt-get install ${packages.join(' ')}).`)
  for (const { program, args } of commands) {
    const { code, output } = await runChild(program, args)
    if (code === 0) continue
    say(`Asennus ei onnistunut. ${output}`)
    return false
  }
  return openVoikko() !== undefined
}

/** Without Voikko the build goes on with a warning (`required` false), and the tests stop. */
export const voikkoStep = (required: boolean): Step => ({
  name: 'Voikko',
  doing: 'Etsitään suomen kielen jäsentäjää',
  done: 'Suomen kielen jäsentäjä',
  run: async ({ say }) => {
    if (await ensureVoikko(say)) return 'löytyi'
    if (required) throw new Refusal(withoutVoikko)
    say(`Varoitus: ${withoutVoikko}`)
    return 'puuttuu'
  },
})
