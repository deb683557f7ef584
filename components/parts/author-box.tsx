import type { Author, Post } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { AuthorMark } from './drawing'
import { Text } from './text'

/** «Tietoja kirjoittajasta»: each author's own introduction, or the one text that the post gives for all of them. */
export const AuthorBox = ({ post, authors }: { post: Post; authors: readonly Author[] }) =>
  authors.length > 0 && (
    <section className="facts mt-8">
      <h2 className="text-[1.15rem]">
        {authors.length > 1 || authors[0]?.kind === 'tiimi' ? t.blog.aboutAuthors : t.blog.aboutAuthor}
      </h2>
      <ul className="mt-3 grid grid-cols-1 gap-4">
        {authors.map((author) => (
          <AuthorEntry key={author.slug} author={author} showBio={!post.authorsBio} />
        ))}
      </ul>
      {post.authorsBio && (
        <p className="mt-3">
          <Text>{post.authorsBio}</Text>
        </p>
      )}
      <OtherPosts of={authors} except={post} />
    </section>
  )

/** On a phone mark and name stand in a row, and what is told of the author under both. */
const AuthorEntry = ({ author, showBio }: { author: Author; showBio: boolean }) => {
  const region = queries.all('Region').find(({ slug }) => slug === author.region)?.title
  // An organisation may bear the name of its county.
  const place = [...new Set([author.role, author.organisation, region])].filter(Boolean).join(', ')
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4">
      {author.image ? <AuthorPicture image={author.image} /> : <AuthorMark of={author} className="h-14 w-12" />}
      <p className="font-bold">{author.title}</p>
      {(place || showBio || author.email) && (
        <div className="col-span-2 mt-2">
          {place && (
            <p className="text-[0.9rem] text-ink-soft">
              <Text>{place}</Text>
            </p>
          )}
          {showBio && (
            <p className="mt-2">
              <Text>{author.summary}</Text>
            </p>
          )}
          {author.email && (
            <p>
              <a href={`mailto:${author.email}`}>{author.email}</a>
            </p>
          )}
        </div>
      )}
    </li>
  )
}

const OtherPosts = ({ of, except }: { of: readonly Author[]; except: Post }) => {
  const slugs = of.map(({ slug }) => slug)
  const posts = queries
    .all('Post')
    .filter(({ url, authors }) => url !== except.url && authors.some((slug) => slugs.includes(slug)))
  return (
    posts.length > 0 && (
      <nav aria-label={t.blog.others} className="no-print mt-4">
        <h3 className="minor-heading">{t.blog.others}</h3>
        <ul>
          {posts.slice(0, 3).map(({ url, title }) => (
            <li key={url}>
              <a href={url} className="inline-block py-1">
                <Text>{title}</Text>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )
  )
}

const AuthorPicture = async ({ image }: { image: NonNullable<Author['image']> }) => {
  const { width = 1, height = 1 } = await queries.media(image.src)
  return (
    <img
      src={image.src}
      alt={image.alt}
      width={width}
      height={height}
      // Some 6 em high and wide; a wide picture is cut at both ends.
      sizes={`${Math.ceil(6 * Math.max(1, width / height))}em`}
      loading="lazy"
      decoding="async"
      className="h-20 w-18 object-cover"
    />
  )
}
