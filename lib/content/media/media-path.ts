/** Kinds of media by file name extension, with what readers call them. Names only: no disk is touched here. */

/** Extension → format as `sharp` names it. */
export const imageFormats: Readonly<Record<string, string>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
}

/** Extension → what a reader is told the file is. */
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

/** `png` of `/media/kartta.png`; '' without one. */
export const extensionOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1] ?? ''
