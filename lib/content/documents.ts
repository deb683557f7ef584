import type * as generated from 'contentlayer/generated'

/**
 * The documents as the site uses them: Contentlayer's generated types less its bookkeeping, with the slug, the address
 * and the place of the body added by `compile.ts`. Partial dates are strings here (`2021`, `2021-03`, `2021-03-31`).
 */
type Clean<T> = T extends readonly (infer Item)[]
  ? readonly Clean<Item>[]
  : T extends object
    ? { readonly [Key in keyof T as Key extends '_id' | '_raw' | 'body' ? never : Key]: Clean<T[Key]> }
    : T

type Placed<T extends { type: string }> = Clean<T> & {
  readonly slug: string
  /** Root-relative address; '' for an author, who has no page. */
  readonly url: string
  /** Contentlayer's id: path of the source inside the content folder. */
  readonly id: string
  readonly draft?: boolean
}

export type News = Placed<generated.News>
export type Post = Placed<generated.Post>
export type Page = Placed<generated.Page>
export type Region = Placed<generated.Region>
export type Topic = Placed<generated.Topic>
export type Author = Placed<generated.Author>
export type Project = Placed<generated.Project>
export type Milestone = NonNullable<Project['milestones']>[number]

/** What stands in dated lists. */
export type Item = News | Post
export type Document = News | Post | Project | Page | Region | Topic | Author
export type DocumentWithPage = Exclude<Document, Author>

export type Contact = NonNullable<Project['contacts']>[number]
export type Change = NonNullable<News['changes']>[number]
export type Municipality = NonNullable<Region['municipalities']>[number]

export type Content = {
  /** Newest first. */
  readonly news: readonly News[]
  /** Newest first. */
  readonly posts: readonly Post[]
  readonly projects: readonly Project[]
  readonly pages: readonly Page[]
  /** Finnish alphabetical order, as are topics and authors. */
  readonly regions: readonly Region[]
  readonly topics: readonly Topic[]
  readonly authors: readonly Author[]
}
