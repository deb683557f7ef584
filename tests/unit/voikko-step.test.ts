import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { voikkoStep } from '@/lib/build/voikko'
import { runSteps } from '@/lib/commands/steps'
import * as child from '@/lib/run/child'
import * as voikko from '@/lib/text/voikko'

/** Where Voikko is missing: who may install it, who is told how to, and who goes on without. */

const install = 'sudo apt-get install libvoikko1 voikko-fi'
const user = { hasApt: true, isRoot: false }

const run = async (required: boolean, rights = user) => {
  const written: string[] = []
  const errors: string[] = []
  const screen = {
    isTTY: false,
    write: (text: string) => void written.push(text),
    writeError: (text: string) => void errors.push(text),
  }
  const { code } = await runSteps([voikkoStep(required, rights)], screen)
  return { code, written: written.join(''), errors: errors.join('') }
}

const started: string[] = []
beforeEach(() => {
  vi.stubEnv('VOIKKO', undefined)
  started.length = 0
  vi.spyOn(voikko, 'openVoikko').mockReturnValue(undefined)
  vi.spyOn(child, 'runChild').mockImplementation(async (program, args) => {
    started.push([program, ...args].join(' '))
    return { code: 0, output: '' }
  })
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe('Voikko is missing', () => {
  it('a trial build says what to run, runs nothing and goes on', async () => {
    const { code, written } = await run(false)
    expect(code).toBe(0)
    expect(written).toContain('Varoitus: ')
    expect(written).toContain(install)
    expect(started).toEqual([])
  })

  it('a build to publish and the tests stop with one sentence that names the command', async () => {
    const { code, errors } = await run(true)
    expect(code).toBe(1)
    expect(errors).toBe(
      `Suomen kielen jäsentäjä Voikko puuttuu, ja testit ja julkaistava sivusto vaativat sen: asenna se komennolla «${install}», tai julkaise haku ilman taivutusta asettamalla VOIKKO=none.\n`,
    )
    expect(started).toEqual([])
  })

  it('a build to publish goes on when Voikko is declined, and asks for nothing', async () => {
    vi.stubEnv('VOIKKO', 'none')
    const { code, written } = await run(true)
    expect(code).toBe(0)
    expect(written).toContain('jätetty pois (VOIKKO=none)')
    expect([started, vi.mocked(voikko.openVoikko).mock.calls]).toEqual([[], []])
  })

  it('root on Debian installs it', async () => {
    await run(false, { hasApt: true, isRoot: true })
    expect(started).toEqual([
      'env DEBIAN_FRONTEND=noninteractive apt-get update',
      'env DEBIAN_FRONTEND=noninteractive apt-get install -y libvoikko1 voikko-fi',
    ])
    await run(false, { hasApt: false, isRoot: true })
    expect(started).toHaveLength(2)
  })
})

it('Voikko that is declined is not opened, though it be there', () => {
  vi.restoreAllMocks()
  vi.stubEnv('VOIKKO', 'none')
  expect(voikko.openVoikko()).toBeUndefined()
})
