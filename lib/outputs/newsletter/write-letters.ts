import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toPlainText } from '@react-email/render'
import { DomUtils, parseDocument } from 'htmlparser2'
import { createTransport } from 'nodemailer'
import MailComposer from 'nodemailer/lib/mail-composer'
import { UserError } from '../../run/command'
import { writeText } from '../../run/files'
import type { Content, Issue } from '../../schema/documents'
import { t } from '../../text/fi'
import { letterOf } from './letter'
import { letterFiles } from './letter-files'
import { type Look, letterHtml, lookOf } from './letter-html'

/** In bytes: Gmail cuts a letter at 102 kB, and the sending service adds its own. */
const mostBytes = 90_000

type Options = {
  readonly content: Content
  readonly html: (issue: Issue) => string
  readonly link: (url: string) => string
  readonly folder: string
}

/** Writes the files of every letter beside its page. Throws a `UserError` for one that is too long. */
export const writeLetters = async ({ content, html, link, folder }: Options): Promise<void> => {
  const look = lookOf(readFileSync(join('app', 'styles', 'site.css'), 'utf8'))
  for (const issue of content.Issue) {
    const files = await letterFilesOf(content, issue, html(issue), link, look)
    for (const [name, text] of Object.entries(files)) writeText(join(folder, issue.url, name), text)
  }
}

const letterFilesOf = async (
  content: Content,
  issue: Issue,
  body: string,
  link: Options['link'],
  look: Look,
): Promise<Readonly<Record<string, string>>> => {
  const letter = letterOf(content, issue, body, link)
  const html = await letterHtml(letter, look)
  const bytes = Buffer.byteLength(html)
  if (bytes > mostBytes)
    throw new UserError(
      `Uutiskirje ${issue.id} on sähköpostina ${Math.ceil(bytes / 1000)} kt, ja jotkin ohjelmat näyttäisivät siitä vain alun. Jätä siitä juttuja pois, kunnes se on alle ${mostBytes / 1000} kt.`,
    )
  const text = letterText(html, t.letters.links)
  const draft = await letterDraft({ subject: letter.subject, html, text, id: issue.url })
  return { [letterFiles.html]: html, [letterFiles.text]: text, [letterFiles.draft]: draft }
}

type Message = { readonly subject: string; readonly html: string; readonly text: string; readonly id: string }

/** A message that nobody has sent yet (`X-Unsent`): a mail program opens it to be finished. The same bytes each time. */
const letterDraft = async ({ subject, html, text, id }: Message): Promise<string> => {
  const composer = new MailComposer({
    subject,
    html,
    text,
    headers: { 'X-Unsent': '1' },
    textEncoding: 'quoted-printable',
    baseBoundary: id.replace(/\W+/g, '-'),
  })
  // Lines of a message end so (RFC 5322, 2.3), those of the text in it too.
  const message = String(await composer.compile().build()).replace(/\r?\n/g, '\r\n')
  const end = message.indexOf('\r\n\r\n')
  // The program that sends it gives these.
  const head = message.slice(0, end).replace(/^(Date|Message-ID): .*\r\n/gm, '')
  return head + message.slice(end)
}

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

/** What the package hands to a format of ours, which it does not type. */
type Anchor = { readonly attribs: { readonly href?: string }; readonly children: unknown }
type Builder = { readonly addInline: (text: string) => void }
type Walk = (children: unknown, builder: Builder) => void

/** Columns of the text; only a link on a line of its own may be longer. */
const textWidth = 78

/** The letter's HTML as text to read: links are numbers, and their addresses stand at the end. */
const letterText = (html: string, linksTitle: string): string => {
  const addresses: string[] = []
  /** Its number, the same for an address that came before. */
  const numberOf = (address: string): number => {
    const at = addresses.indexOf(address)
    return at < 0 ? addresses.push(address) : at + 1
  }
  const text = toPlainText(html, {
    wordwrap: textWidth,
    formatters: {
      footnote: ({ attribs, children }: Anchor, walk: Walk, builder: Builder) => {
        walk(children, builder)
        builder.addInline(`\u00A0[${numberOf(attribs.href ?? '')}]`)
      },
    },
    selectors: [
      { selector: 'a', format: 'footnote' },
      ...['h1', 'h2'].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'hr', options: { length: textWidth } },
    ],
  })
  const links = addresses.map((address, at) => `[${at + 1}] ${address.replace(/^mailto:/, '')}`)
  return `${[text.trim(), `${linksTitle}\n${links.join('\n')}`].join('\n\n')}\n`
}
