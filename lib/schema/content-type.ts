import type { Field } from './field'

/** One content type: a folder of `content/`. Whatever can be derived from this record is derived from it. */
export type ContentType = {
  /** English, the only name in code. */
  readonly name: string
  /** Folder in `content/`; also the name of its feed and of its list in the open data. */
  readonly folder: string
  /** Finnish: «Uutinen», «Uutiset», «uutista» (after a number, and in «uutista … ei ole»). */
  readonly words: { readonly one: string; readonly many: string; readonly partitive: string }
  /** `day`: file names begin with `date`, the newest is first, and there are year archives and a feed. Else by title. */
  readonly dated: 'day' | false
  readonly body: 'required' | 'optional'
  readonly section?: { readonly url: string; readonly title: string; readonly intro: string }
  /** Root-relative address of a document's page. */
  readonly urlOf?: (document: { readonly slug: string }) => string
  /** Why it has no page of its own, no list, or is not found by search. */
  readonly without?: { readonly page?: string; readonly list?: string; readonly search?: string }
  /** In the order of keys in a file. */
  readonly fields: readonly Field[]
}

/** Describes a type; the compiler knows its literal values. */
export const contentType = <const T extends ContentType>(type: T): T => type
