import type { DocumentWithPage } from '../../schema/documents'

const imageTag = /<img(?:[^">]|"[^"]*")*? src="(\/media\/[^"]*)"/g

/** Originals that the page of a document shows, as media paths, each once: its own and those of its text, as our renderer writes them. */
export const picturesOf = (document: DocumentWithPage, body: string): readonly string[] => {
  const own = 'image' in document && document.image ? [document.image.src] : []
  return [...new Set([...own, ...[...body.matchAll(imageTag)].flatMap(([, src]) => src ?? [])])]
}
