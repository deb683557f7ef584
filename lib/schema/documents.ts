import type * as generated from 'contentlayer/generated'
import type { DatedName, PageName, TypeName } from './content-types'
import type { ViewName } from './urls'

/** Contentlayer's generated types less its bookkeeping, and what `compile.ts` adds. Partial dates are strings (`2021-03`). */
type Clean<T> = T extends readonly (infer Item)[]
  ? readonly Clean<Item>[]
  : T extends object
    ? { readonly [Key in keyof T as Key extends '_id' | '_raw' | 'body' ? never : Key]: Clean<T[Key]> }
    : T

/** What the file of an audio or a film says of itself. */
export type Played = { readonly file: string; readonly bytes: number; readonly seconds: number }

type Placed = {
  readonly title: string
  readonly summary: string
  readonly slug: string
  /** Root-relative address; '' for a type without pages. */
  readonly url: string
  /** Of its audio or film, if the file is here. */
  readonly played?: Played
  /** Contentlayer's id: path of the source inside the content folder. */
  readonly id: string
  readonly draft?: boolean
  /** By the gate: its time, as its type tells it, is over. */
  readonly past?: true
  /** By the gate: of what is held more than once, the time that comes next. */
  readonly next?: string
}

export type DocumentOf<Name extends TypeName> = Clean<generated.DocumentTypeMap[Name]> & Placed

export type News = DocumentOf<'News'>
export type Notice = DocumentOf<'Notice'>
export type Post = DocumentOf<'Post'>
export type Page = DocumentOf<'Page'>
export type Region = DocumentOf<'Region'>
export type Topic = DocumentOf<'Topic'>
export type Author = DocumentOf<'Author'>
export type Project = DocumentOf<'Project'>
export type Happening = DocumentOf<'Happening'>
export type Issue = DocumentOf<'Issue'>
export type Job = DocumentOf<'Job'>
export type Call = DocumentOf<'Call'>
export type Idea = DocumentOf<'Idea'>
export type Episode = DocumentOf<'Episode'>
export type Committee = DocumentOf<'Committee'>
export type Meeting = DocumentOf<'Meeting'>

export type Document = { [Name in TypeName]: DocumentOf<Name> }[TypeName]
export type DocumentWithPage = { [Name in PageName]: DocumentOf<Name> }[PageName]

/** Documents whose pages gather what refers to them, with archives. */
export type View = { [Name in ViewName]: DocumentOf<Name> }[ViewName]

export type Image = NonNullable<News['image']>
export type Video = NonNullable<News['video']>
export type Chapter = NonNullable<Episode['chapters']>[number]
export type Material = NonNullable<Meeting['materials']>[number]
export type Contact = NonNullable<Project['contacts']>[number]
export type Change = NonNullable<News['changes']>[number]
export type Milestone = NonNullable<Project['milestones']>[number]
export type Municipality = NonNullable<Region['municipalities']>[number]

/** Fields that some dated type has. */
type Dated = {
  readonly date: string
  readonly datePrecision?: 'kuukausi'
  readonly topics?: readonly string[]
  readonly regions?: readonly string[]
  readonly authors?: readonly string[]
  readonly changes?: readonly Change[]
  readonly image?: Image
  readonly video?: Video
}

/** A document of dated lists, archives and feeds. */
export type Item = { [Name in DatedName]: DocumentOf<Name> & Dated }[DatedName]

/** Documents by type: dated ones newest first, others in Finnish alphabetical order of their titles. */
export type Content = { readonly [Name in TypeName]: readonly DocumentOf<Name>[] }
