import { isProduction } from '../../run/environment'
import type { Field } from '../../schema/field'
import type { Message } from '../source/problem'

const graphemes = new Intl.Segmenter('fi', { granularity: 'grapheme' })
/** Text whose every code unit is one character needs no segmenter, which is slow. */
const plain = /^[\u0020-\u007E\u00A0-\u02FF\u2010-\u2027]*$/
/** Characters as a reader counts them: a letter with its marks, or an emoji, is one (Unicode UAX #29). */
const visibleLength = (text: string): number => (plain.test(text) ? text.length : [...graphemes.segment(text)].length)

/** `< b>` too, which no browser takes for a tag but its writer meant as one. */
const tag = /<\s*[/!?]?\s*[a-z][^>]*>/i

/** Marks of other publishing systems, which readers would see, and what is used here instead. */
const foreign: readonly (readonly [mark: RegExp, fix: string])[] = [
  [
    /\{\{[<%]?|[%>]?\}\}|\{[%#]|[%#]\}|<[%?]|[%?]>/,
    'Poista merkintä ja kirjoita sen teksti itse; kuvan, videon ja huomion lohkot ovat ::kuva, ::video ja :::huomio',
  ],
  [
    /\{(?:[:.#][^}]*|panel|color|note|info|warning|tip|toc|quote|expand|code|noformat)\b[^}]*\}/,
    'Poista merkintä; korostettu kohta kirjoitetaan lohkoon :::huomio',
  ],
  [
    /[$#]\{[^}]{2,}\}|\{\$[^}]*\}|\{[a-z]\w{2,}(?:[.=][^}]*)?\}|%%[^%]+%%|\\[a-z]+\{/i,
    'Poista merkintä tai kirjoita sen tilalle itse teksti',
  ],
  [/\[!\w+\]/, 'Kirjoita huomautus lohkoon: «:::huomio», teksti ja lopuksi «:::»'],
  [/^\s*(?:!!!|\?\?\?)\+?\s+\w.*/, 'Kirjoita huomautus lohkoon: «:::huomio», teksti ja lopuksi «:::»'],
  [
    /^\s*(?:\$[A-Z]+|\$!|\^[^\s^][^^]*\^|%[^\s%][^%]*%)\s*$/,
    'Kirjoita huomautus lohkoon: «:::huomio», teksti ja lopuksi «:::»',
  ],
  [
    /\[\/?(?:caption|gallery|embed|video|audio|playlist|youtube|vimeo|toc|sivukartta|contact-form-7|tweet|instagram|facebook|button|hr|br|divider|separator|spacer|slider|slideshow|sitemap|recent-posts|tabs?|accordion|columns?|tablepress|googlemaps?)(?:[\s=][^\]]*)?\/?\](?!\()/i,
    'Poista merkintä; lohkot ovat ::kuva, ::video ja ::aani, eikä sisällysluetteloa kirjoiteta itse',
  ],
  [
    /\[\/[a-z][\w-]*\](?!\()|\[[a-z][\w-]* [\w-]+=\S[^\]]*\](?!\()|\[[a-z\d]+(?:_[a-z\d]+)+(?:\s[^\]]*)?\](?!\()/i,
    'Poista merkintä; lohkot ovat ::kuva, ::video, ::aani ja :::huomio',
  ],
  [
    /!?\[\[[^\]]*\]\]|\[[^\]|]+\|(?:\/|#|https?:)[^\]]*\]|\)\[(?:\/|https?:)[^\]]*\]|!\S+\.(?:png|jpe?g|gif|svg|webp)(?:\|[^!]*)?!/i,
    'Kirjoita linkki muodossa [teksti](/osoite/) ja kuva muodossa ::kuva{src="…" alt="…"}',
  ],
  [/\] +\((?:\/|#|https?:|mailto:|tel:)[^)]*\)/i, 'Poista väli: [teksti](/osoite/)'],
  [/''+[^'\s][^']*''+/, 'Kirjoita kursiivi *teksti*, lihavointi **teksti** tai lainausmerkit ”teksti”'],
  [/^\s*={2,6} .* ={2,6}\s*$|^\s*(?:h[1-6]|bq)\. .*/, 'Kirjoita otsikko muodossa «## Otsikko» ja lainaus «> Lainaus»'],
  [/^\s*(?:\+{3,}|={3,})\s*$/, 'Poista rivi tai kirjoita sen tilalle viiva «---», tyhjä rivi ennen ja jälkeen'],
  [/^\s*\*\[[^\]]+\]: .*/, 'Avaa lyhenne tekstissä: sosiaali- ja terveyspalvelut (sote)'],
  [/\^\[[^\]]*\]/, 'Kirjoita tekstiin [^1] ja tekstin loppuun rivi «[^1]: Viitteen teksti.»'],
  [
    /(?<![~\\])~(?=\p{L})[^~]*[^\s~]~(?!~)|(?<![+\w])\+\+[^\s+][^+]*\+\+(?!\+)/u,
    'Yliviivaa kahdella merkillä, ~~pois~~, tai poista merkit',
  ],
  [/<\/?[a-z][^<>]*>/i, 'Poista merkintä; jos se kuuluu tekstiin, kirjoita sen eteen kenoviiva: \\<'],
  [/(?:Error|Virhe)[.!] (?:Reference source|Bookmark|Viitteen lähdettä|Kirjanmerkkiä)/u, 'Kirjoita viittaus itse'],
  [/(?<![=\w])==[^\s=][^=]*==(?!=)/, 'Korosta lihavoinnilla: **teksti**'],
  [/(?<![\w:/]):[a-z]+(?:_[a-z]+)*:(?![\w:])/, 'Kirjoita merkki itse, esimerkiksi 🙂, tai poista se'],
  [/[\p{L}\d)](?:~[\p{L}\d+-]+~|\^[\p{L}\d+-]+\^?)/u, 'Kirjoita ala- tai yläindeksi omana merkkinään: H₂O, m², 10⁶'],
  [/\d ?~ ?\d+/, 'Kirjoita lukujen väliin ajatusviiva: 5–10'],
  [/~~+/, 'Yliviivauksen merkit kirjoitetaan vain leipätekstiin ja kiinni sanoihin: ~~pois~~'],
  [/^\s*\.\. (?:[\w-]+::|_).*|\$\$/, 'Poista merkintä ja kirjoita asia tekstinä'],
]

/** What is wrong when `text` holds a mark of another system, or null; a backslash makes it text. */
export const foreignMark = (text: string): Message | null => {
  for (const [mark, fix] of foreign) {
    const match = mark.exec(text)
    if (!match || text[match.index - 1] === '\\') continue
    return {
      what: `Tekstissä on toisen järjestelmän merkintä «${match[0].trim().slice(0, 60)}», joka näkyisi lukijalle`,
      fix,
    }
  }
  return null
}

/** Markdown that a body would have turned into a link, emphasis, code or a heading. */
const markdown = [
  /!?\[[^\]]*\]\([^)]*\)/,
  /(\*\*|__)\S.*?\1/,
  /(?<![\p{L}\p{N}_*])\*[^\s*](?:[^*]*[^\s*])?\*(?![\p{L}\p{N}_*])/u,
  /(?<![\w_])_[^\s_](?:[^_]*[^\s_])?_(?![\w_])/,
  /`[^`]+`/,
  /^#{1,6}\s\S*/,
]

/** What stands in a template for text that is to come. */
const placeholder =
  /(?<!\p{L})(?:TODO|TBD|FIXME|X{3,})(?!\p{L})|[Ll]orem ipsum|\[(?:täydennä|lisää|kirjoita)[^\]]*\]|^omistaja\/nimi$/u

/** A site that is published has no text that only holds a place. */
export const placeholderProblem = (text: string): Message | null => {
  const match = isProduction(process.env) ? placeholder.exec(text)?.[0] : undefined
  return match === undefined
    ? null
    : {
        what: `Teksti «${match}» on paikanvaraaja, jota ei voi julkaista`,
        fix: 'Kirjoita oikea teksti tai poista kohta',
      }
}

/** What is wrong with a text that is shown as it stands, or null: its marks and its length. */
export const plainTextProblem = (text: string, field: Field): Message | null => {
  if (tag.test(text))
    return { what: 'Tekstissä on HTML-merkintää, jota ei sallita', fix: 'Kirjoita pelkkä teksti ilman merkkejä < ja >' }
  const code = codeIn(text)
  if (code)
    return {
      what: `Tekstissä on HTML-koodia «${code}», jota ei sallita`,
      fix: 'Poista koodi ja kirjoita pelkkä teksti',
    }
  const entity = /&(?:[a-z]{2,}\d*|#\d+|#x[\da-f]+);/i.exec(text)?.[0]
  if (entity)
    return {
      what: `Tekstissä on koodi «${entity}», joka näkyisi lukijalle`,
      fix: 'Kirjoita merkki itse, esimerkiksi & tai –',
    }
  const mark = foreignMark(text)
  if (mark) return mark
  for (const mark of markdown) {
    const match = mark.exec(text)?.[0]
    if (match)
      return {
        what: `Tekstissä on Markdown-merkintä «${match}», jonka merkit näkyisivät lukijalle`,
        fix: 'Kirjoita kohta ilman merkkejä; tässä kentässä on pelkkää tekstiä',
      }
  }
  return lengthProblem(text, field)
}

const characters = (count: number): string => (count === 1 ? '1 merkki' : `${count} merkkiä`)

export const lengthProblem = (text: string, { min, max }: Field): Message | null => {
  const count = visibleLength(text)
  if (min !== undefined && min > 2 && !/[\p{L}\p{N}]/u.test(text))
    return { what: 'Tekstissä ei ole yhtään kirjainta eikä numeroa', fix: 'Kirjoita teksti sanoin' }
  if (min !== undefined && count < min)
    return {
      what: `Teksti on liian lyhyt: ${characters(count)}, vähintään ${min}`,
      fix: `Lisää vähintään ${characters(min - count)}`,
    }
  if (max !== undefined && count > max)
    return {
      what: `Teksti on liian pitkä: ${characters(count)}, enintään ${max}`,
      fix: `Poista vähintään ${characters(count - max)}`,
    }
  return null
}

/** Events of HTML, SVG and animation; any other name after «on» is a word of some language. */
const events =
  'abort|animation\\w+|auxclick|before\\w+|begin|blur|cancel|canplay\\w*|change|click|close|contextmenu|copy|cut|dblclick|drag\\w*|drop|end|ended|error|focus\\w*|hashchange|input|invalid|key(?:down|press|up)|load\\w*|message|mouse\\w+|paste|pause|play\\w*|pointer\\w+|popstate|progress|repeat|reset|resize|scroll\\w*|search|select\\w*|show|submit|toggle|touch\\w+|transition\\w+|unload|wheel'
const handler = new RegExp(`(?<![\\p{L}\\p{N}_-])on(?:${events})(?=\\s*=)`, 'iu')

/** HTML code in `text`, `onclick=` or `<script`, if any. Shown as text it is harmless, but no reader is meant to see it. */
export const codeIn = (text: string): string | undefined => {
  const match = handler.exec(text)?.[0]
  return match ? `${match}=` : /<\/?script\b/i.exec(text)?.[0]
}
