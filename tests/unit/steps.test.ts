import { describe, expect, test } from 'vitest'
import { runSteps } from '@/lib/commands/steps'
import { UserError } from '@/lib/run/command'
import { runProgram, type Step, StepFailure } from '@/lib/run/step'

const screen = (isTTY = false) => {
  const written: string[] = []
  const errors: string[] = []
  return {
    isTTY,
    write: (text: string) => void written.push(text),
    writeError: (text: string) => void errors.push(text),
    /** Times differ from run to run. */
    text: () => written.join('').replace(/\d+,\d s/g, 'N s'),
    errors: () => errors.join(''),
  }
}
const step = (name: string, run: Step['run']): Step => ({ name, doing: `Tehdään ${name}`, done: `${name} tehty`, run })

describe('runSteps', () => {
  test('numbers the steps and gives each its detail and time', async () => {
    const out = screen()
    const { code, results } = await runSteps(
      [step('a', async () => '87 tiedostoa'), step('b', async () => undefined)],
      out,
    )
    expect(code).toBe(0)
    expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
    expect(out.text()).toBe(
      '[1/2] Tehdään a…\n[1/2] a tehty: 87 tiedostoa, N s\n[2/2] Tehdään b…\n[2/2] b tehty: N s\n',
    )
  })

  test('stops at the first failure, shows all its output and takes its exit code', async () => {
    const out = screen()
    const fail = async () => {
      throw new StepFailure('rivi 1\nrivi 2', 7)
    }
    const { code, results } = await runSteps([step('a', fail), step('b', async () => undefined)], out)
    expect(code).toBe(7)
    expect(results.map(({ outcome }) => outcome)).toEqual(['failed', 'left'])
    expect(out.errors()).toBe(
      'rivi 1\nrivi 2\nVaihe 1/2 «a» epäonnistui (poistumiskoodi 7). Loput vaiheet jäivät ajamatta.\n',
    )
  })

  test('a failure may close with its own sentence', async () => {
    const out = screen()
    const fail = async () => {
      throw new StepFailure('x', 1, 'Sisällössä on virhe.')
    }
    await runSteps([step('a', fail)], out)
    expect(out.errors()).toBe('x\nSisällössä on virhe.\n')
  })

  const full = 'Levytila loppui kesken. Vapauta tilaa ja aja komento uudelleen.'
  const readOnly =
    'Levylle ei voi kirjoittaa: se on vain luettavissa. Salli kirjoittaminen projektin kansioon ja aja komento uudelleen.'
  test.each([
    ['a full disk', new Error('ENOSPC: no space left on device, write'), full],
    ['a full quota, told within a sentence', new UserError('a.jpg: ei onnistu. (EDQUOT: quota, write)'), full],
    ['a library’s own words', new Error('vips: unable to write: No space left on device'), full],
    ['a read-only disk', new Error("EROFS: read-only file system, open 'x'"), readOnly],
  ])('%s is one sentence', async (_, error, told) => {
    const out = screen()
    await runSteps([step('a', () => Promise.reject(error))], out)
    expect(out.errors()).toBe(`${told}\nVaihe 1/1 «a» epäonnistui (poistumiskoodi 1).\n`)
  })

  test('a program that met a full disk is told so, whatever else it printed', async () => {
    const script = 'console.error("Error: ENOSPC: no space left on device, write\\n    at x"); process.exit(1)'
    await expect(runProgram(process.execPath, ['-e', script])).rejects.toThrow(full)
    await expect(runProgram(process.execPath, ['-e', 'process.exit(3)'])).rejects.toMatchObject({ code: 3 })
  })

  test('an unexpected error fails the step with its stack', async () => {
    const out = screen()
    const { code } = await runSteps([step('a', () => Promise.reject(new Error('rikki')))], out)
    expect(code).toBe(1)
    expect(out.errors()).toContain('Error: rikki\n    at')
  })

  test('a terminal’s line is rewritten', async () => {
    const out = screen(true)
    await runSteps([step('a', async () => undefined)], out)
    expect(out.text()).toBe('[1/1] Tehdään a…\r\u001B[2K[1/1] a tehty: N s\n')
  })
})
