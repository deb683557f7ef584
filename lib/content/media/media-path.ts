/** Extension → format as `sharp` names it. */
export const imageFormats: Readonly<Record<string, string>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  svg: 'svg',
}

/** Extension → what the file is called for readers. */
export const documentKinds: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  csv: 'CSV',
  txt: 'tekstitiedosto',
  xlsx: 'Excel',
  docx: 'Word',
  odt: 'OpenDocument-teksti',
  ods: 'OpenDocument-taulukko',
  pptx: 'PowerPoint',
  ics: 'kalenteritiedosto',
}

/** Extension → media type of what is played and of its words. Podcast programs know M4A by this name. */
export const playedTypes: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/x-m4a',
  mp4: 'video/mp4',
  vtt: 'text/vtt',
}

/** Extensions that a field, or a link in a text, takes. */
export const accepted = {
  image: Object.keys(imageFormats),
  cover: ['png', 'jpg', 'jpeg', 'webp'],
  document: Object.keys(documentKinds),
  audio: ['mp3', 'm4a'],
  video: ['mp4'],
  captions: ['vtt'],
  any: [...Object.keys(imageFormats), ...Object.keys(documentKinds)],
} as const satisfies Record<string, readonly string[]>
export type Accepted = keyof typeof accepted

/** `png` of `/media/kartta.png`; '' without one. */
export const extensionOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1] ?? ''

/** Whether an address is that of an original picture. */
export const isOriginal = (address: string): boolean =>
  address.startsWith('/media/') && Object.hasOwn(imageFormats, extensionOf(address))

type Head = { readonly head: Buffer; readonly text: string; readonly end: string }
type Sign = readonly [kind: string, has: (bytes: Head) => boolean]

const starts =
  (...signs: readonly string[]) =>
  ({ head }: Head): boolean =>
    signs.some((sign) => head.toString('latin1').startsWith(sign))
/** By the names in the directory that ends a ZIP archive (APPNOTE 4.3.12), or the type that begins an OpenDocument. */
const office =
  (folder: string) =>
  (bytes: Head): boolean =>
    starts('PK')(bytes) && new RegExp(`PK\\x01\\x02[^]{42}${folder}/`).test(bytes.end)
const openDocument =
  (type: string) =>
  ({ head }: Head): boolean =>
    head.toString('latin1', 0, 100).includes(`mimetypeapplication/vnd.oasis.opendocument.${type}`)

/** An ISO media file (ISO/IEC 14496-12) by its brand. */
const isoMedia =
  (brand: RegExp) =>
  ({ head }: Head): boolean =>
    head.toString('latin1', 4, 8) === 'ftyp' && brand.test(head.toString('latin1', 8, 12))

export const emptyFile = 'tyhjä tiedosto'
export const lfsPointer = 'Git LFS -viittaus'
export const unreadFile = 'tiedosto, jota ei voi lukea'
const binary = 'ohjelma tai muu binääritiedosto'

/** What a file is by its bytes; the first that fits, the surest first. Text has no sign of its own. */
const signs: readonly Sign[] = [
  [emptyFile, ({ head }) => head.length === 0],
  [lfsPointer, starts('version https://git-lfs.github.com/')],
  // Its last line (ISO 32000-1, 7.5.5) is there when the file is whole.
  ['pdf', ({ head, end }) => head.subarray(0, 1024).includes('%PDF-') && end.includes('%%EOF')],
  ['keskeneräinen PDF', ({ head }) => head.subarray(0, 1024).includes('%PDF-')],
  ['docx', office('word')],
  ['xlsx', office('xl')],
  ['pptx', office('ppt')],
  ['odt', openDocument('text')],
  ['ods', openDocument('spreadsheet')],
  ['ZIP-paketti', starts('PK\x03\x04', 'PK\x05\x06')],
  ['vanhan Officen tai salasanalla suojattu asiakirja', starts('\xD0\xCF\x11\xE0')],
  ['RTF-asiakirja', starts('{\\rtf')],
  [
    'mp3',
    (bytes) => starts('ID3')(bytes) || /^\xFF[\xE2\xE3\xF2\xF3\xFA\xFB]/.test(bytes.head.toString('latin1', 0, 2)),
  ],
  ['mp4', isoMedia(/^(?!M4A|avi[fs]|hei[cx]|m[is]f1|qt)/)],
  ['m4a', isoMedia(/^(?!avi[fs]|hei[cx]|m[is]f1|qt)/)],
  ['vtt', ({ text }) => /^WEBVTT([ \t].*)?(\r|\n|$)/.test(text)],
  ['kuva', starts('\x89PNG', '\xFF\xD8\xFF', 'GIF8', 'RIFF', 'II*\0', 'MM\0*')],
  [
    'verkkosivu (HTML)',
    ({ text }) => /^\s*(<!--((?!-->)[\s\S])*-->\s*)*<(!doctype html|html|head|body|script|title)\b/i.test(text),
  ],
  ['XML-tiedosto', ({ text }) => /^\s*<(\?xml|svg)\b/.test(text)],
  ['ics', ({ text }) => /^\s*BEGIN:VCALENDAR/i.test(text)],
  // UTF-16 begins with its mark and is full of zeros.
  [binary, (bytes) => bytes.head.includes(0) && !starts('\xFF\xFE', '\xFE\xFF')(bytes)],
]

const playedNames: Readonly<Record<string, string>> = {
  mp3: 'MP3-ääni',
  m4a: 'M4A-ääni',
  mp4: 'MP4-video',
  vtt: 'WebVTT-tekstitys',
}

/** What is told of a picture that cannot be opened says enough of these. */
const brokenImage: readonly string[] = ['kuva', 'tekstitiedosto', binary]
const anyText: readonly string[] = ['csv', 'txt']
const asText: readonly string[] = ['tekstitiedosto', 'XML-tiedosto', 'ics']

/** What a file is, in Finnish, when it is not what its extension says. `head` and `end` are its first and last bytes. */
export const unlikeName = (extension: string, head: Buffer, end: Buffer): string | undefined => {
  const bytes = { head, text: head.toString('utf8').replace(/^\uFEFF/, ''), end: end.toString('latin1') }
  if (signs.find(([kind]) => kind === extension)?.[1](bytes)) return undefined
  const kind = signs.find(([, has]) => has(bytes))?.[0] ?? 'tekstitiedosto'
  const alike = extension in imageFormats ? brokenImage : anyText.includes(extension) ? asText : []
  return alike.includes(kind) ? undefined : (documentKinds[kind] ?? playedNames[kind] ?? kind)
}
