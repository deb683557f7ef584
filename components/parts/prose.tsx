import { queries } from '@/lib/site/reader'

/** The body of a document. Its HTML was built from checked Markdown by our own block table and can hold no script. */
export const Prose = ({ of }: { of: { readonly id: string } }) => {
  const html = queries.body(of)
  return html ? <div className="prose mt-8 max-w-3xl" dangerouslySetInnerHTML={{ __html: html }} /> : null
}
