import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DomUtils, parseDocument } from 'htmlparser2'
import { createTransport } from 'nodemailer'
import { letterFiles } from './letter-files'

/** `server` is `smtps://user:password@host:port`; `to` the list's one address, since no subscribers are known here. */
type Sending = {
  readonly folder: string
  readonly server: string
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
}

/** In milliseconds, for each step of the conversation. */
const patience = 30_000

/** Hands the built letter in `folder` to the server, and gives its subject. Throws what the server says. */
export const sendLetter = async ({ folder, server, from, to }: Sending): Promise<string> => {
  const [html, text] = [letterFiles.html, letterFiles.text].map((name) => readFileSync(join(folder, name), 'utf8'))
  const subject = titleOf(html ?? '')
  const transport = createTransport({
    url: server,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  await transport.sendMail({ from, to, subject, html, text, textEncoding: 'quoted-printable' })
  return subject
}

const titleOf = (html: string): string => {
  const title = DomUtils.findOne(({ name }) => name === 'title', parseDocument(html).children)
  return title ? DomUtils.textContent(title) : ''
}
