import { aptPlan, rightsHere, runPlan } from '../run/apt'
import { Refusal } from '../run/command'
import type { Step } from '../run/step'
import { withoutVoikko } from '../search/build/build-search'
import { openVoikko } from '../text/voikko'

/** Sees to it that Voikko, which reads Finnish for the search index, is on this machine. */

const packages = ['libvoikko1', 'voikko-fi']

/** Whether Voikko is there, installing it where that can be done and saying through `say` what is done. */
export const ensureVoikko = async (say: (text: string) => void): Promise<boolean> => {
  if (openVoikko()) return true
  const saying = `Asennetaan suomen kielen jäsentäjä hakua varten (apt-get install ${packages.join(' ')}).`
  const plan = aptPlan(await rightsHere(), saying, packages)
  if (!plan) return false
  say(plan.saying)
  const failure = await runPlan(plan)
  if (failure !== undefined) say(`Asennus ei onnistunut. ${failure}`)
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
