import type { Definition, Link as LinkNode, LinkReference } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { isExampleHost, isProduction } from '../../run/environment'
import { decoded } from '../../text/slug'
import type { Message } from '../source/problem'
import type { Context, Link } from './facts'
import { mediaKindProblem, mediaPathProblem } from './media-rules'

/** Checks a link by itself, and adds addresses on this site to `links` and files to `findings`, to be looked up later. */
export const checkLink = (
  node: LinkNode | LinkReference | Definition,
  source: string,
  { report, findings, ownHosts }: Context,
  links: Link[],
): void => {
  const line = node.position?.start.line ?? 1
  const wrong = (what: string, fix: string) => report(line, 'teksti', { what, fix })
  if (node.type !== 'definition') {
    const text = textOf(node).trim()
    if (text === '')
      wrong(
        'Linkillä ei ole tekstiä',
        'Kirjoita hakasulkuihin, minne linkki vie: [Tietoa osallistumisesta](/osallistu/)',
      )
    if (node.type === 'link' && /^https?:/i.test(node.url) && isBare(node, source)) {
      wrong(
        `Tekstissä on paljas osoite «${text}»`,
        `Kirjoita linkki, jonka teksti kertoo, minne se vie: [teksti](${node.url.replace(/^http:/, 'https:')})`,
      )
      return
    }
    const start = node.position?.start.offset ?? 0
    const before = source[start - 1] ?? ' '
    if (
      node.type === 'link' &&
      isBare(node, source) &&
      (text.startsWith('mailto:') || source.slice(0, start).endsWith('mailto:'))
    )
      wrong(
        'Lukijalle näkyisi merkintä «mailto:»',
        'Kirjoita pelkkä osoite, nimi@example.fi, tai linkki: [nimi](mailto:nimi@example.fi)',
      )
    if (node.type === 'link' && node.children.some(({ type }) => type === 'footnoteReference'))
      wrong(
        'Linkin sisällä on alaviite, joka on sekin linkki',
        'Siirrä alaviite linkin jälkeen: [teksti](/osoite/)[^1]',
      )
    if (
      node.type === 'link' &&
      node.url.startsWith('mailto:') &&
      isBare(node, source) &&
      /[^\s(«"“”,;:/—–*_~[|>]/u.test(before) &&
      source[node.position?.start.offset ?? 0] !== '<'
    )
      wrong(
        `Osoitteesta tulisi linkki vain kohdasta «${text}» alkaen`,
        'Kirjoita osoite linkkinä, merkit mukaan lukien: [nimi](mailto:nimi@example.fi)',
      )
  }
  if (node.type === 'linkReference') return
  if (node.title)
    wrong(
      `Linkin osoitteen jälkeen on teksti «${node.title}», joka ei näy kaikille lukijoille`,
      'Poista lainausmerkeissä oleva teksti ja kirjoita asia linkin tekstiin',
    )
  const problem =
    linkUrlProblem(node.url, ownHosts) ?? (node.url.startsWith('/media/') ? mediaUrlProblem(node.url) : null)
  if (problem) wrong(problem.what, problem.fix)
  else if (node.url.startsWith('/media/'))
    findings.media.push({ field: 'teksti', line, path: withoutHash(node.url), accept: 'any' })
  else if (/^[/#]/.test(node.url)) links.push({ line, url: node.url })
}

/** An address typed as such, which becomes a link by itself. */
const isBare = (node: LinkNode, source: string): boolean => source[node.position?.start.offset ?? 0] !== '['

/** A link may lead to a page of a PDF: `/media/suunnitelma.pdf#page=3`. */
const withoutHash = (url: string): string => url.replace(/#.*$/, '')

const mediaUrlProblem = (url: string) => mediaPathProblem(withoutHash(url)) ?? mediaKindProblem(withoutHash(url), 'any')

/** The hosts of these origins, with and without `www.`. */
export const hostsOf = (origins: readonly string[]): ReadonlySet<string> =>
  new Set(origins.map((origin) => new URL(origin).host).flatMap((host) => [host, `www.${host}`]))

/** An own address in its one form: root-relative, a slash at the end, signs in UTF-8 (`%20`). Undefined of others. */
export const ownPath = (text: string): string | undefined => {
  if (!/^\/(?:[\p{L}\p{N}\p{M}._~%-]+\/)*$/u.test(text)) return undefined
  try {
    const parts = text.split('/').map(decodeURIComponent)
    // Browsers and servers would lead elsewhere, or each its own way.
    if (parts.some((part) => /^\.{1,2}$|[/\\\p{Cc}\u2028\u2029]/u.test(part))) return undefined
    return parts.map((part) => part.replace(/[^\p{L}\p{N}._~-]/gu, (sign) => encodeURIComponent(sign))).join('/')
  } catch {
    return undefined
  }
}

/** Browsers change or drop these (WHATWG URL, 4.4), so that an address would not be what it seems. */
const strayCharacter = (url: string): Message | null =>
  /[\s\\"`<>]/.test(url)
    ? {
        what: `Osoitteessa «${url}» on välilyönti, kenoviiva, lainausmerkki tai kulmasulku`,
        fix: 'Avaa sivu selaimessa ja kopioi osoite sen osoiteriviltä',
      }
    : null

/** The scheme as browsers read it: they drop control characters and white space first (WHATWG URL, 4.4). */
const schemeOf = (url: string): string | undefined => {
  const bare = decoded(url).replace(/[\p{Cc}\s\u200B-\u200F\u2028\u2029\uFEFF]/gu, '')
  return /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase()
}

/** What is wrong with the address of a link, or null; whether the site has such a page is checked elsewhere. */
const linkUrlProblem = (url: string, ownHosts: ReadonlySet<string>): Message | null => {
  if (url === '')
    return {
      what: 'Linkillä ei ole osoitetta',
      fix: 'Kirjoita osoite sulkeisiin linkkitekstin jälkeen: [teksti](/sivu/)',
    }
  const scheme = schemeOf(url)
  if (scheme && !['https', 'http', 'mailto', 'tel'].includes(scheme))
    return {
      what: `Linkin osoite alkaa «${scheme}:», jota ei sallita`,
      fix: 'Sallitut alut ovat https://, mailto:, tel: ja sivuston omille sivuille /',
    }
  if (scheme === 'mailto')
    return isMailto(url) ? exampleProblem(url) : { what: `«${url}» ei ole sähköpostilinkki`, fix: mailtoFix(url) }
  if (scheme === 'tel')
    return /^tel:\+?\d{3,15}$/.test(url)
      ? null
      : { what: `«${url}» ei ole puhelinlinkki`, fix: 'Kirjoita numero ilman välejä muodossa tel:+35881234567' }
  const stray = strayCharacter(url)
  if (stray) return stray
  if (scheme || url.startsWith('//')) return externalUrlProblem(url, ownHosts)
  if (url.startsWith('/') || url.startsWith('#')) return null
  return {
    what: `Linkin osoite «${url}» ei ala merkillä /`,
    fix: 'Kirjoita sivuston oma osoite alusta asti, esimerkiksi /ajankohtaista/otsikko/, ja muu osoite muodossa https://…',
  }
}

/** What is wrong with an address that must lead to another site, or null. */
export const externalUrlProblem = (url: string, ownHosts: ReadonlySet<string>): Message | null => {
  const stray = strayCharacter(url)
  if (stray) return stray
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed && ownHosts.has(parsed.host))
    return {
      what: `Osoite «${url}» vie tälle sivustolle`,
      fix: `Kirjoita osoite ilman verkkotunnusta: ${parsed.pathname}${parsed.hash}`,
    }
  if (/^http:/i.test(url))
    return {
      what: `Osoite «${url}» ei ole suojattu`,
      fix: `Kirjoita https:// osoitteen alkuun: ${url.replace(/^http:/i, 'https:')}`,
    }
  if (!parsed || !/^https:\/\/[^/]/i.test(url) || !/^[\w-]+(\.[\w-]+)+\.?$/.test(parsed.hostname))
    return { what: `«${url}» ei ole verkko-osoite`, fix: 'Kirjoita koko osoite, joka alkaa https://' }
  if (/^https:\/\/[^/?#]*@/i.test(url))
    return { what: `Osoitteessa «${url}» on käyttäjätunnus`, fix: 'Poista osoitteesta merkkiä @ edeltävä osa' }
  return exampleProblem(parsed.hostname)
}

/** A site that is published leads nobody to the host of an example (RFC 2606). `text` is a host, or email addresses. */
export const exampleProblem = (text: string): Message | null =>
  isProduction(process.env) && (text.match(/(?<=@)[^,?&]+/g) ?? [text]).some(isExampleHost)
    ? { what: `Osoite «${text}» on esimerkki, eikä se vie kenellekään`, fix: 'Kirjoita oikea osoite tai poista kohta' }
    : null

/** Stricter than RFC 5322: what a `mailto:` link takes without escaping, so that no address adds to the message it opens. */
const emailForm = /^[a-z0-9_'+-]+(?:\.[a-z0-9_'+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i

/** Whether `text` is an address such as `nimi@example.fi`; RFC 5321 allows 254 characters. */
export const isEmail = (text: string): boolean => text.length <= 254 && emailForm.test(text)

/** The same with its signs by number, where that is all it lacks. */
const mailtoFix = (url: string): string => {
  const mended = encodeURI(url.replaceAll(';', ','))
  return `Kirjoita linkki muodossa ${isMailto(mended) ? mended : 'mailto:nimi@example.fi'}`
}

/** One or more addresses, and a subject or text in RFC 6068's form; its spaces are `%20`. */
const isMailto = (url: string): boolean => {
  const [, to = '', query] = /^mailto:([^?]*)(?:\?(.*))?$/i.exec(url) ?? []
  const isField = (field: string) => {
    const [, name = '', value = ''] =
      /^(subject|body|cc|bcc)=((?:[\w.~!$'()*+,;:@/?-]|%(?![01]|7f)[\da-f]{2})+)$/i.exec(field) ?? []
    return name !== '' && (!/cc$/i.test(name) || value.split(',').every(isEmail))
  }
  return to.split(',').every(isEmail) && (query === undefined || query.split('&').every(isField))
}
