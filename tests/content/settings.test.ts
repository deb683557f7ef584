import { readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createMemo } from '@/lib/content/check/check'
import { settingsType } from '@/lib/schema/settings'
import { site } from '@/lib/site/settings'
import { check, copyGood, messages, messagesOf, put, type Site, topic } from './helpers'

const file = `content/${settingsType.file}`
const edit = (copy: Site, from: string, to: string) => {
  const text = readFileSync(join(copy.root, file), 'utf8')
  expect(text).toContain(from)
  put(copy, file, text.replace(from, to))
}

test('content without settings is told what to write', async () => {
  const copy = copyGood()
  rmSync(join(copy.root, file))
  expect(await messagesOf(copy)).toEqual([
    'content/asetukset.yml:1 tiedosto: Sivuston asetukset puuttuvat. Tee tiedosto, jossa ovat ainakin rivit «name: …», «heading: …», «description: …», «origin: …» ja «repository: …».',
  ])
})

test('what would be passed over or end the build is told: a second document, a port that is none', async () => {
  const site = copyGood()
  const settings = readFileSync(join(site.contentDir, 'asetukset.yml'), 'utf8')
  put(site, 'content/asetukset.yml', `${settings}---\nname: Toinen\n`)
  expect(await messagesOf(site)).toEqual([
    expect.stringMatching(/:\d+ tiedosto: Rivi «---» päättää tietokentät, .* Poista rivi\./),
  ])
  for (const port of ['0', '99999']) {
    put(site, 'content/asetukset.yml', settings.replace(/^origin: .*$/m, `origin: https://popsote.fi:${port}`))
    expect((await messagesOf(site))[0]).toMatch(/ origin: Arvo «.*» ei ole oikeassa muodossa/)
  }
})

test('settings that lie elsewhere are only pointed to', async () => {
  const copy = copyGood()
  rmSync(join(copy.root, file))
  symlinkSync('../muualla.yml', join(copy.root, file))
  expect(await messagesOf(copy)).toEqual([
    'content/asetukset.yml:1 tiedosto: Tiedoston paikalla on viittaus tai kansio. Tallenna itse tiedosto sen paikalle.',
  ])
})

test('settings may give every field of theirs, and the good ones do', async () => {
  const { settings } = await check(copyGood())
  expect(Object.keys(settings ?? {})).toEqual(settingsType.fields.map(({ name }) => name))
})

test('how one signs in is checked, and the host’s own address is known', async () => {
  const copy = copyGood()
  edit(copy, 'gitHost: github\ngitApi: https://api.github.com\n', 'gitHost: gitlab\n')
  expect(await messagesOf(copy)).toEqual([])
  expect(site.gitApi).toBe('https://gitlab.com/api/v4')
  edit(copy, 'gitHost: gitlab', 'gitHost: gitlub')
  edit(copy, 'https://kirjautuminen.example.fi', 'http://kirjautuminen.example.fi')
  const told = await messagesOf(copy)
  expect(told).toHaveLength(2)
  expect(told[0]).toMatch(/ gitHost: .*Tarkoititko «github»/)
  expect(told[1]).toMatch(/ authenticator: .*https:\/\/kirjautuminen\.example\.fi/)
})

describe('what is asked of the site', () => {
  test('is answered by the settings that were checked last', async () => {
    const copy = copyGood()
    edit(copy, 'name: POPsote', 'name: Toinen')
    await check(copy)
    expect(site.name).toBe('Toinen')
    expect([site.origin, site.repository, site.branch, site.gitApi]).toEqual([
      'https://popsote.fi',
      'popsote/popsote',
      'main',
      'https://api.github.com',
    ])
    expect([site.introOf('blogi'), site.introOf('ajankohtaista')]).toEqual([
      'Kokeilun oma johdanto blogille.',
      undefined,
    ])
  })

  test('the environment goes over them, and an empty variable is none', async () => {
    await check(copyGood())
    onTestFinished(() => void vi.unstubAllEnvs())
    vi.stubEnv('SITE_ORIGIN', 'https://example.fi/')
    vi.stubEnv('REPOSITORY', 'omistaja/muu')
    vi.stubEnv('BRANCH', 'muu')
    vi.stubEnv('GIT_API', 'https://git.example.fi/api/v3/')
    vi.stubEnv('BASE_PATH', '/ala/')
    expect([site.origin, site.repository, site.branch, site.gitApi, site.basePath]).toEqual([
      'https://example.fi',
      'omistaja/muu',
      'muu',
      'https://git.example.fi/api/v3',
      '/ala',
    ])
    for (const name of ['SITE_ORIGIN', 'REPOSITORY', 'BRANCH', 'GIT_API', 'BASE_PATH']) vi.stubEnv(name, '')
    expect([site.origin, site.repository, site.branch, site.basePath]).toEqual([
      'https://popsote.fi',
      'popsote/popsote',
      'main',
      '',
    ])
  })
})

test('a site that is published names no example, in its settings or its texts; a trial may', async () => {
  const copy = copyGood()
  const telling = /esimerkki, eikä se vie kenellekään\. Kirjoita oikea osoite tai poista kohta\.$/
  put(
    copy,
    'content/aiheet/kokeilu.md',
    topic('[a](mailto:a@oikea.fi,b@example.fi) [b](https://www.example.com/x) [c](mailto:test@oikea.fi)'),
  )
  expect(await messagesOf(copy)).toEqual([])
  onTestFinished(() => void vi.unstubAllEnvs())
  vi.stubEnv('SITE_ORIGIN', 'https://kokeilu.fi')
  const told = (await messagesOf(copy)).filter((message) => telling.test(message))
  expect(told).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/kokeilu\.md:6 teksti: Osoite «mailto:a@oikea\.fi,b@example\.fi»/),
      expect.stringMatching(/kokeilu\.md:6 teksti: Osoite «www\.example\.com»/),
      expect.stringMatching(/asetukset\.yml:\d+ feedback: Osoite «palaute@example\.fi»/),
      expect.stringMatching(/asetukset\.yml:\d+ services\.url: Osoite «example\.fi»/),
    ]),
  )
  expect(told.filter((message) => message.includes('test@oikea.fi'))).toEqual([])
})

test('a site that is published names its publisher and an address for feedback, by its settings or by variables', async () => {
  const copy = copyGood()
  const without = (name: string) => {
    const text = readFileSync(join(copy.root, file), 'utf8')
    put(copy, file, text.replace(new RegExp(`^${name}: .*\\n`, 'm'), ''))
  }
  without('publisher')
  without('feedback')
  expect(await messagesOf(copy)).toEqual([])
  onTestFinished(() => void vi.unstubAllEnvs())
  vi.stubEnv('SITE_ORIGIN', 'https://kokeilu.fi')
  const told = async () => (await messagesOf(copy)).filter((message) => message.includes('Julkaistavalta'))
  expect(await told()).toEqual([
    'content/asetukset.yml:5 publisher: Julkaistavalta sivustolta puuttuu kohta «Julkaisija». Lisää tiedostoon rivi «publisher: …», tai anna ympäristömuuttuja PUBLISHER. Organisaatio, joka vastaa sivustosta.',
    expect.stringMatching(
      /asetukset\.yml:13 feedback: Julkaistavalta .*«Palauteosoite»\. Lisää tiedostoon rivi «feedback: …», tai anna ympäristömuuttuja FEEDBACK\./,
    ),
  ])
  vi.stubEnv('PUBLISHER', 'Kokeilukunta')
  vi.stubEnv('FEEDBACK', 'palaute@kokeilu.fi')
  expect(await told()).toEqual([])
  vi.stubEnv('FEEDBACK', 'palaute@example.fi')
  expect(await messagesOf(copy)).toContainEqual(
    expect.stringMatching(/feedback: Osoite «palaute@example\.fi» on esimerkki/),
  )
  vi.stubEnv('SITE_ORIGIN', '')
  expect((await check(copy)).settings).toMatchObject({ publisher: 'Kokeilukunta', feedback: 'palaute@example.fi' })
})

test('a site that is published holds no place for text that is to come; a trial may', async () => {
  const copy = copyGood()
  edit(copy, 'motto: Parempaa sotea', 'motto: TODO Parempaa sotea')
  edit(copy, 'repository: popsote/popsote', 'repository: omistaja/nimi')
  put(copy, 'content/aiheet/kokeilu.md', topic('Todo ja xxx ovat sanoja.\n\nLorem ipsum dolor.\n\n[lisää tähän] XXXX.'))
  expect(await messagesOf(copy)).toEqual([])
  onTestFinished(() => void vi.unstubAllEnvs())
  vi.stubEnv('SITE_ORIGIN', 'https://kokeilu.fi')
  const told = (await messagesOf(copy)).filter((message) => message.includes('paikanvaraaja'))
  expect(told.map((message) => message.replace(/, jota ei.*/, ''))).toEqual([
    'content/aiheet/kokeilu.md:8 teksti: Teksti «Lorem ipsum» on paikanvaraaja',
    'content/aiheet/kokeilu.md:10 teksti: Teksti «[lisää tähän]» on paikanvaraaja',
    'content/asetukset.yml:4 motto: Teksti «TODO» on paikanvaraaja',
    'content/asetukset.yml:9 repository: Teksti «omistaja/nimi» on paikanvaraaja',
  ])
})

test('a full link to the site is wrong by its settings and by the environment, also after either has changed', async () => {
  const copy = copyGood()
  const memo = createMemo()
  put(copy, 'content/aiheet/kokeilu.md', topic('[a](https://uusi.example.fi/haku/)'))
  expect((await check(copy, memo)).problems).toEqual([])
  edit(copy, 'origin: https://popsote.fi', 'origin: https://uusi.example.fi')
  const told =
    'content/aiheet/kokeilu.md:6 teksti: Osoite «https://uusi.example.fi/haku/» vie tälle sivustolle. Kirjoita osoite ilman verkkotunnusta: /haku/.'
  expect(messages(copy, await check(copy, memo))).toEqual([told])
  edit(copy, 'origin: https://uusi.example.fi', 'origin: https://popsote.fi')
  expect(messages(copy, await check(copy, memo))).toEqual([])
  onTestFinished(() => void vi.unstubAllEnvs())
  vi.stubEnv('SITE_ORIGIN', 'https://uusi.example.fi')
  expect(messages(copy, await check(copy, memo))).toEqual([told])
})
