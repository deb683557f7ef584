import { aptPlan, rightsHere, runPlan } from '../run/apt'
import { type Step, StepFailure } from '../run/step'
import { withoutVoikko } from '../search/build/build-search'
import { isVoikkoDeclined, openVoikko, voikkoInstall, voikkoPackages } from '../text/voikko'

/** Sees to it that Voikko, which reads Finnish for the search index, is installed. */

/** Whether Voikko is there; installs it where possible, reporting through `say`. */
const ensureVoikko = async (say: (text: string) => void, rights = rightsHere()): Promise<boolean> => {
  if (openVoikko()) return true
  const saying = `Asennetaan suomen kielen jäsentäjä hakua varten (apt-get install ${voikkoPackages.join(' ')}).`
  const plan = aptPlan(rights, saying, voikkoPackages)
  if (!plan) return false
  say(plan.saying)
  const failure = await runPlan(plan)
  if (failure !== undefined) say(`Asennus ei onnistunut. ${failure}`)
  return openVoikko() !== undefined
}

const isRequired = `Suomen kielen jäsentäjä Voikko puuttuu, ja testit ja julkaistava sivusto vaativat sen: asenna se komennolla «${voikkoInstall}», tai julkaise haku ilman taivutusta asettamalla VOIKKO=none.`

/** Without Voikko a trial build warns; tests and a build to publish (`required`) stop, unless it is declined. */
export const voikkoStep = (required: boolean, rights = rightsHere()): Step => ({
  name: 'Voikko',
  doing: 'Etsitään suomen kielen jäsentäjää',
  done: 'Suomen kielen jäsentäjä',
  run: async ({ say }) => {
    if (isVoikkoDeclined()) return 'jätetty pois (VOIKKO=none)'
    if (await ensureVoikko(say, rights)) return 'löytyi'
    if (required) throw new StepFailure('', 1, isRequired)
    say(`Varoitus: ${withoutVoikko}`)
    return 'puuttuu'
  },
})
