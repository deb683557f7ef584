/** Extension → format as `sharp` names it. */
export const imageFormats: Readonly<Record<string, string>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
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

/** `png` of `/media/kartta.png`; '' without one. */
export const extensionOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1] ?? ''
