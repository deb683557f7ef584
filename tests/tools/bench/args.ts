import { UserError } from '@/lib/run/command'

export type BenchArgs = {
  readonly sizes: readonly number[]
  readonly keep: boolean
  readonly dev: boolean
  /** Each size again with meetings, jobs and events among the news. */
  readonly kinds: boolean
}

const usage = 'Käyttö: npm run bench -- [search] 1000 [10000 …] [--keep] [--dev] [--kinds]'

/** 1000 articles when no number is given. Throws a `UserError` with the usage. */
export const benchArgs = (args: readonly string[]): BenchArgs => {
  const flags = args.filter((arg) => arg.startsWith('--'))
  const numbers = args.filter((arg) => !arg.startsWith('--'))
  const unknown = flags.find((flag) => !['--keep', '--dev', '--kinds'].includes(flag))
  if (unknown) throw new UserError(`Valitsinta ${unknown} ei ole. ${usage}`)
  const wrong = numbers.find((number) => !/^[1-9]\d{0,5}$/.test(number))
  if (wrong) throw new UserError(`«${wrong}» ei ole artikkelien määrä (1–999999). ${usage}`)
  const sizes = numbers.length > 0 ? numbers.map(Number) : [1000]
  return { sizes, keep: flags.includes('--keep'), dev: flags.includes('--dev'), kinds: flags.includes('--kinds') }
}
