import { peakMemory } from '@/lib/run/step'

/** Says the most memory this process has had, in megabytes; for a test. */
export const main = async (): Promise<number> => {
  console.log(peakMemory())
  return 0
}
