import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Served, serve } from '@/lib/commands/serve'
import { writeVersion } from '@/lib/hosts/deploy/built-site'
import { writeGithubPages } from '@/lib/hosts/deploy/github-pages'
import { abilities } from '@/lib/hosts/deploy/settings'
import { smoke } from '@/lib/hosts/deploy/smoke'
import { type Finished, finishedSite } from './finished'
import { servers, whyNot } from './servers'

/** The smoke test tells the site that was built from every other, on real servers. */

const finished = async (basePath = ''): Promise<Finished> => {
  const site = finishedSite(basePath)
  writeVersion(site.dir)
  return site
}

describe.each(servers.map((server) => [server.name, server] as const))('%s', (name, server) => {
  const reason = whyNot(server)
  if (reason) {
    test.skip(`${name} jäi testaamatta: ${reason}`, () => {})
    return
  }
  let site: Finished
  let served: Served
  let built: string
  beforeAll(async () => {
    site = await finished('/sub')
    // What the host sends may change; what was built stays.
    built = `${site.dir}-built`
    cpSync(site.dir, built, { recursive: true, preserveTimestamps: true })
    served = await server.start(site)
  })
  afterAll(async () => {
    await served?.close()
    for (const folder of [site.dir, built]) rmSync(folder, { recursive: true, force: true })
  })
  const told = async () => {
    const result = await smoke({ address: served.url, out: built, rules: site.rules, can: abilities.ssh, patience: 0 })
    return { asked: result.asked, problems: result.problems.map((problem) => problem.replace(served.url, '')) }
  }
  const change = async (path: string, how: () => void, expected: string) => {
    const files = [path, `${path}.br`, `${path}.gz`]
      .map((one) => join(site.dir, one))
      .filter((file) => existsSync(file))
    const before = files.map((file) => [file, readFileSync(file)] as const)
    how()
    for (const file of files.slice(1)) rmSync(file, { force: true })
    expect((await told()).problems).toEqual([expect.stringContaining(expected)])
    for (const [file, data] of before) writeFileSync(file, data)
  }

  test('passes for the site that was built, and says what is another', async () => {
    const { asked, problems } = await told()
    expect(problems).toEqual([])
    expect(asked).toBeGreaterThan(10)
    await change(
      'versio.txt',
      () => writeFileSync(join(site.dir, 'versio.txt'), 'vanha\n'),
      '/versio.txt: sisältö ei ole sama',
    )
    const page = join(site.dir, 'aiheet/index.html')
    await change('aiheet/index.html', () => writeFileSync(page, 'muu'), '/aiheet/: sisältö ei ole sama')
    await change('aiheet/index.html', () => rmSync(page), '/aiheet/: vastaus on 404, pitäisi olla 200.')
  })

  test('says which header is another, and which redirect or removed page', async () => {
    const [first] = site.rules.moved
    const rules = {
      ...site.rules,
      headers: [...site.rules.headers, { match: { path: '/haku/' }, headers: { 'Referrer-Policy': 'origin' } }],
      moved: [{ from: first?.from ?? '', to: '/muualle/' }],
      gone: ['/aiheet/'],
    }
    const { problems } = await smoke({ address: served.url, out: built, rules, can: abilities.ssh, patience: 0 })
    expect(problems.map((problem) => problem.replace(served.url, ''))).toEqual([
      '/haku/: otsake Referrer-Policy on «same-origin», pitäisi olla «origin».',
      expect.stringMatching(/: ohjaa osoitteeseen «.*», pitäisi olla \/sub\/muualle\/\.$/),
      '/aiheet/: vastaus on 200, pitäisi olla 410.',
    ])
  })
})

test('a host that does not answer is told', async () => {
  const site = await finished()
  const { url, close } = await serve({ dir: site.dir, port: 0 })
  await close()
  const { problems } = await smoke({ address: url, out: site.dir, rules: site.rules, can: abilities.ssh, patience: 0 })
  expect(problems[0]).toMatch(/: ei vastausta \(.+\)\.$/)
  rmSync(site.dir, { recursive: true })
})

test('a site for GitHub Pages says in its pages what its host does not, and passes there', async () => {
  const site = await finished('/repo')
  const target = `${site.dir}-pages`
  for (const page of Object.keys(site.bodies).filter(
    (path) => path.endsWith('.html') && !path.endsWith('sahkoposti.html'),
  ))
    writeFileSync(
      join(site.dir, page),
      `<!DOCTYPE html><html lang="fi"><head><meta charset="utf-8"/><title>${page}</title></head></html>`,
    )
  const { pages, redirects } = writeGithubPages(site.dir, target, site.rules)
  expect(pages).toBeGreaterThan(5)
  expect(redirects).toBe(site.rules.moved.length)
  const read = (path: string) => readFileSync(join(target, path), 'utf8')
  const policyOf = (path: string) =>
    read(path).match(/<meta charset="utf-8"\/><meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/)?.[1]
  expect(policyOf('index.html')).toMatch(/^default-src 'none'; /)
  expect(policyOf('popcast/jakso/index.html')).toContain('media-src')
  expect(policyOf('index.html')).not.toMatch(/media-src|frame-ancestors/)
  const old = read('vanha/index.html')
  expect(old).toContain('<link rel="canonical" href="https://popsote.fi/repo/aiheet/koti/">')
  expect(old).toContain('content="0; url=https://popsote.fi/repo/aiheet/koti/"')
  expect(old).toContain('<meta name="robots" content="noindex">')
  expect(read('"lainaus"; return 200/index.html')).toContain('/repo/aiheet/')
  for (const file of ['_headers', '_redirects', '.htaccess', '.server', 'index.html.br'])
    expect(existsSync(join(target, file))).toBe(false)
  for (const file of ['.nojekyll', '404.html', '.well-known/security.txt'])
    expect(existsSync(join(target, file))).toBe(true)
  expect(read('uutiskirje/2021-12/sahkoposti.html')).toBe(site.bodies['uutiskirje/2021-12/sahkoposti.html'])
  const { url, close } = await serve({ dir: target, port: 0, basePath: '/repo' })
  const can = abilities['github-pages']
  expect((await smoke({ address: url, out: site.dir, rules: site.rules, can, patience: 0 })).problems).toEqual([])
  writeFileSync(join(target, 'versio.txt'), 'vanha\n')
  expect((await smoke({ address: url, out: site.dir, rules: site.rules, can, patience: 0 })).problems).toEqual([
    `${url}/versio.txt: sisältö ei ole sama kuin rakennettu.`,
  ])
  await close()
  for (const folder of [site.dir, target]) rmSync(folder, { recursive: true })
})

test('an address where nothing answers is one sentence, told of at once while it is asked again', async () => {
  const site = await finished()
  const waits: number[] = []
  const { problems } = await smoke({
    address: 'http://127.0.0.1:9',
    out: site.dir,
    rules: site.rules,
    can: abilities.ssh,
    patience: 100,
    onWait: (count) => void waits.push(count),
  })
  expect([problems, waits]).toEqual([
    [expect.stringMatching(/^http:\/\/127\.0\.0\.1:9\/.*: ei vastausta \(.*\)\.$/)],
    [1],
  ])
  rmSync(site.dir, { recursive: true, force: true })
})
