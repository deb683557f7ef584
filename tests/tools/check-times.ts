import { checkFile } from '@/lib/content/check/check-file'
import { typeNamed } from '@/lib/schema/content-types'

/** Prints the small inputs that take the checker too long: a test runs it in a process of its own, so that one that hangs is told by its name. */

/** Small inputs that took seconds; `n` is their length. */
export const slow: Readonly<Record<string, (n: number) => string>> = {
  dashes: (n) => `${'- '.repeat(n / 2)}x`,
  'many dashes': (n) => `${'- '.repeat(19)}x\n`.repeat(n / 40),
  quotes: (n) => `${'> '.repeat(n / 2)}x`,
  'many quotes': (n) => `${'> '.repeat(25)}x\n`.repeat(n / 52),
  emphasis: (n) => '*a_b'.repeat(n / 4),
  'emphasis over lines': (n) => '*a_b\n'.repeat(n / 5),
  links: (n) => '[a]('.repeat(n / 4),
  'links over lines': (n) => '[a](\n'.repeat(n / 5),
  'ends of links': (n) => `${']('.repeat(45)}\n`.repeat(n / 91),
  brackets: (n) => '['.repeat(n / 2) + ']'.repeat(n / 2),
  pictures: (n) => '![\n'.repeat(n / 3),
  ticks: (n) => '`a``b\n'.repeat(n / 6),
  tags: (n) => '<a\n'.repeat(n / 3),
  strikes: (n) => '~~a\n'.repeat(n / 4),
  columns: (n) => `|${'a|'.repeat(n / 6)}\n|${'-|'.repeat(n / 6)}\n|${'a|'.repeat(n / 6)}`,
  rows: (n) => `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(n / 6)}`,
  'nested lists': (n) => Array.from({ length: Math.sqrt(n) }, (_, at) => `${' '.repeat(2 * at)}- a\n`).join(''),
  list: (n) => '- a\n'.repeat(n / 4),
  'loose list': (n) => '- a\n\n'.repeat(n / 5),
  setext: (n) => 'a\n---\n'.repeat(n / 6),
  notes: (n) => '[^1]\n'.repeat(n / 5),
  blocks: (n) => ':::huomio\n'.repeat(n / 10),
  'blocks apart': (n) => ':::huomio\n\n'.repeat(n / 11),
  'broken blocks': (n) => '::kuva{\n'.repeat(n / 8),
  comments: (n) => '<!--\n\n'.repeat(n / 6),
  'a line': (n) => 'a'.repeat(n),
  keys: (n) => `${Array.from({ length: n / 8 }, (_, at) => `k${at}: a`).join('\n')}\n---\n`,
  'nested keys': (n) => `a: ${'['.repeat(n)}\n---\n`,
}

/** Processor seconds for each 100 kB: many times what is needed. */
const limit = 5

export const main = async (): Promise<number> => {
  for (const [name, make] of Object.entries(slow)) {
    for (const size of [9000, 18_000, 100_000, 5_000_000]) {
      const head = name.endsWith('keys') ? '---\n' : '---\ntitle: Kokeilu\n---\n\n'
      const source = { type: typeNamed('Topic'), file: 'x.md', name: 'x', extension: 'md' } as const
      const place = { today: '2026-11-22', ownHosts: new Set<string>() }
      const from = process.cpuUsage()
      await checkFile(source, Buffer.from(head + make(size)), 'x', async () => null, place)
      const { user, system } = process.cpuUsage(from)
      const seconds = (user + system) / 1e6
      if (seconds > limit * Math.max(1, size / 100_000)) console.log(name, size, seconds)
    }
  }
  return 0
}
