import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { versionFile } from '@/lib/hosts/deploy/built-site'
import { rulesPath } from '@/lib/hosts/rules'
import { runChild } from '@/lib/run/child'
import { writeText } from '@/lib/run/files'

/** `npm run newsletter -- 2021-12 --send` against a real server on the loopback. */

const html =
  '<!DOCTYPE html><html lang="fi"><head><title>Kirje &amp; äänet</title></head><body><p>Hyvä lukija – hei!</p></body></html>'
const text = 'Hyvä lukija – hei!\n'
const list = 'lista@example.fi'

const builtSite = (origin = 'https://popsote.fi'): string => {
  const folder = mkdtempSync(join(tmpdir(), 'popsote-send-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const name of ['index.html', versionFile]) writeText(join(folder, name), '')
  writeText(join(folder, rulesPath), JSON.stringify({ origin }))
  writeText(join(folder, 'uutiskirje/2021-12/sahkoposti.html'), html)
  writeText(join(folder, 'uutiskirje/2021-12/sahkoposti.txt'), text)
  return folder
}

type Received = { readonly from: string; readonly to: readonly string[]; readonly mail: ParsedMail }

/** Takes letters to the list from who knows the password, and refuses all others. */
const startServer = async () => {
  const received: Received[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, answer) =>
      username === 'tunnus' && password === 'sala:sana' ? answer(null, { user: username }) : answer(new Error('Väärä')),
    onRcptTo: ({ address }, _session, answer) =>
      answer(address === list ? null : new Error('Tuntematon vastaanottaja')),
    onData: (stream, { envelope }, answer) => {
      simpleParser(stream).then((mail) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), mail })
        answer()
      }, answer)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)))
  const { port } = server.server.address() as AddressInfo
  return { received, url: (password = 'sala%3Asana') => `smtp://tunnus:${password}@127.0.0.1:${port}` }
}

const send = async (env: Readonly<Record<string, string>>, slug = '2021-12') =>
  runChild(process.execPath, ['lib/run/start.mjs', 'lib/commands/newsletter.ts', slug, '--send'], {
    env: {
      CONTENT_DIR: 'tests/fixtures/good/content',
      NEWSLETTER_TO: list,
      NEWSLETTER_FROM: 'toimitus@example.fi',
      SMTP_URL: '',
      SITE_ORIGIN: '',
      ...env,
    },
  })

test('the built letter comes as one message to the list, both of its forms to the letter', async () => {
  const { received, url } = await startServer()
  const { code, output } = await send({ OUT_DIR: builtSite(), SMTP_URL: url() })
  expect([code, output.trim()]).toEqual([
    0,
    expect.stringMatching(
      /^Kirje «Kirje & äänet» on annettu palvelimelle 127\.0\.0\.1:\d+ ja matkalla osoitteeseen lista@example\.fi\.$/,
    ),
  ])
  expect(received.map(({ from, to }) => [from, to])).toEqual([['toimitus@example.fi', [list]]])
  const [{ mail } = expect.unreachable('nothing came')] = received
  expect([mail.subject, mail.html, mail.text, mail.attachments]).toEqual(['Kirje & äänet', html, text, []])
  expect(mail.from?.value).toEqual([{ name: 'POPsote', address: 'toimitus@example.fi' }])
  expect([mail.cc, mail.bcc, mail.headers.get('x-unsent')]).toEqual([undefined, undefined, undefined])
  expect(mail.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' })
})

test('without a sender of its own, it comes from the address of the settings', async () => {
  const { received, url } = await startServer()
  await send({ OUT_DIR: builtSite(), SMTP_URL: url(), NEWSLETTER_FROM: '' })
  expect(received.map(({ from }) => from)).toEqual(['palaute@example.fi'])
})

test('what the server refuses is told, and the password is not', async () => {
  const { received, url } = await startServer()
  const wrong = await send({ OUT_DIR: builtSite(), SMTP_URL: url('arvaus') })
  const unknown = await send({ OUT_DIR: builtSite(), SMTP_URL: url(), NEWSLETTER_TO: 'muu@example.fi' })
  for (const { code, output } of [wrong, unknown]) {
    expect([code, output]).toEqual([1, expect.stringMatching(/^Kirjettä ei voitu lähettää\. /)])
    expect(output).not.toMatch(/arvaus|sala/)
  }
  expect(unknown.output).toContain('Tuntematon vastaanottaja')
  expect(received).toEqual([])
})

test.each([
  ['a letter that is not built', {}, '2022-01', 'ei ole kirjettä. Aja ensin npm run build.'],
  ['no server', {}, '2021-12', 'Anna ympäristömuuttujassa SMTP_URL palvelin'],
  ['people instead of a list', { NEWSLETTER_TO: 'a@example.fi, b@example.fi' }, '2021-12', 'NEWSLETTER_TO yksi'],
  ['a name that leads elsewhere', {}, '../2021-12', 'Käyttö:'],
])('%s: nothing is sent', async (_, env, slug, message) => {
  const { code, output } = await send({ OUT_DIR: builtSite(), ...env }, slug)
  expect(code).not.toBe(0)
  expect(output).toContain(message)
})

test('a trial site’s letter, whose links lead nowhere, is not sent', async () => {
  const { received, url } = await startServer()
  const { code, output } = await send({ OUT_DIR: builtSite('https://koesivusto.example.fi'), SMTP_URL: url() })
  expect([code, output]).toEqual([1, expect.stringContaining('jota lukijat eivät voi avata')])
  expect(received).toEqual([])
})
