import { expect, it } from 'vitest'
import { voikkoCommands } from '@/lib/commands/voikko'

const lines = (rights: Parameters<typeof voikkoCommands>[0]) =>
  voikkoCommands(rights).map(({ program, args }) => [program, ...args].join(' '))

it('installs Voikko as root, through sudo, or not at all', () => {
  expect(lines({ hasApt: true, isRoot: true, hasSudo: false })).toEqual([
    'env DEBIAN_FRONTEND=noninteractive apt-get update',
    'env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libvoikko1 voikko-fi',
  ])
  expect(lines({ hasApt: true, isRoot: false, hasSudo: true })[1]).toMatch(/^sudo -n env .* install -y/)
  expect(lines({ hasApt: true, isRoot: false, hasSudo: false })).toEqual([])
  expect(lines({ hasApt: false, isRoot: true, hasSudo: false })).toEqual([])
})
