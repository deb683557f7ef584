import { describe, expect, test } from 'vitest'
import { runSteps } from '@/lib/commands/steps'
import { type Step, StepFailure } from '@/lib/run/step'

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
