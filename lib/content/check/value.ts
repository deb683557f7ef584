/**
 * Values as they stand in a source, each with its line: from YAML (`front-matter.ts`) or from the attributes of a block
 * (`blocks.ts`). One shape, so that both are checked by the same code.
 */
export type Scalar = {
  readonly kind: 'scalar'
  /** As YAML types it. */
  readonly value: string | number | boolean | null
  /** As it was written, so that `2021-10` or `2021` is never rounded. */
  readonly source: string
  readonly line: number
}
type List = { readonly kind: 'list'; readonly items: readonly Value[]; readonly line: number }
export type Entry = { readonly key: string; readonly line: number; readonly value: Value }
export type Mapping = { readonly kind: 'map'; readonly entries: readonly Entry[]; readonly line: number }
export type Value = Scalar | List | Mapping

/** A value written as text, on `line`. */
export const textValue = (source: string, line: number): Scalar => ({ kind: 'scalar', value: source, source, line })
