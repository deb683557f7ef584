const nbsp = '\u00A0'
const wordJoiner = '\u2060' // no line break here
const months = 'tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu'
const units =
  '%|‰|€|§|°C|euroa|euron|miljoonaa|miljoonan|miljardia|miljardin|milj\\.|mrd|prosenttia|prosentin|km|m|cm|mm|m²|km²|ha|kg|g|t|l|dl|kt|Mt|Gt'
/** Words that a year may stand before too: «vuonna 2021 päivän …». */
const counted = 'vuotta|vuoden|kuukautta|kuukauden|viikkoa|viikon|päivää|päivän|kuntaa|kunnan|kuntaan|kunnassa|kunnasta'
const year = '(?:19|20)\\d{2}'

/** Not within an address, a code or a longer number. */
const start = '(?<![\\p{L}\\p{N}./:@_+=-])'

const rules: readonly (readonly [RegExp, string | ((...found: string[]) => string)])[] = [
  // klo 14:30–15:00 → klo 14.30–15.00
  [
    /(?<![\p{L}\p{N}])([Kk]lo)[ \u00A0](\d{1,2})(?:[.:](\d{2}))?(?!\d)(?:(\s?[-–]\s?)(\d{1,2})[.:](\d{2})(?!\d))?/gu,
    (_, klo = '', hour = '', minute = '', dash = '', toHour = '', toMinute = '') =>
      `${klo}${nbsp}${hour}${minute && `.${minute}`}${dash && `${dash}${toHour}.${toMinute}`}`,
  ],
  // 8 245 760: the whole run of digits must be a number in groups of three, so phone numbers and codes are left alone.
  [
    /(?<![\p{L}\p{N}.,:/+-])(?<!\d[ \u00A0])\d+(?: \d+)+(?![\p{L}\p{N}/-])/gu,
    (run = '') => (/^[1-9]\d{0,2}(?: \d{3})+$/.test(run) ? run.replaceAll(' ', nbsp) : run),
  ],
  [new RegExp(`(?<=\\d) (?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu'), nbsp],
  [new RegExp(`(?<=\\d)(?<!(?<!\\d)${year}) (?=(?:${counted})(?!\\p{L}))`, 'gu'), nbsp],
  [/(?<=§) (?=\d)/g, nbsp],
  // «Tulevaisuuden sote-keskus -hanke»: the hyphen stands on the line of the words that it joins.
  [/[ \u00A0]-(?=\p{L})/gu, `${nbsp}-${wordJoiner}`],
  // A dash ends a line and never begins one.
  [/ (?=[–—] )/g, nbsp],
  [new RegExp(`${start}(s\\.|ss\\.|[Nn]ro) (?=\\d)`, 'gu'), `$1${nbsp}`],
  [new RegExp(`(?<=(?<!\\d)\\d{1,2}\\.) (?=(?:${months})kuu)`, 'gu'), nbsp],
  // «joulukuun 2021»
  [new RegExp(` (?=${year}(?![\\p{L}\\p{N}]))(?<=(?<!\\p{L})(?:${months})kuu\\p{L}* )`, 'giu'), nbsp],
  // Years of a period are on one line too: a line may break after a dash.
  [
    new RegExp(`${start}(${year})[-–](${year})(?![\\p{L}\\p{N}/_-]|[.:@]\\d)`, 'gu'),
    (all = '', from = '', to = '') => (from < to ? `${from}–${wordJoiner}${to}` : all),
  ],
]

/** `text` with non-breaking spaces, `klo 14.30` and `2015–2017` on one line (Kielitoimiston ohjepankki; SFS 4175); idempotent. */
export const typography = (text: string): string =>
  /\d|\s[-–—]/.test(text)
    ? rules.reduce(
        (done, [pattern, put]) => (typeof put === 'string' ? done.replace(pattern, put) : done.replace(pattern, put)),
        text,
      )
    : text
