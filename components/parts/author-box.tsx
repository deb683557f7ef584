import type { Author, Post } from '@/lib/content/documents'
import { t } from '@/lib/i18n/fi'
import { Text } from './text'

/** «Tietoja kirjoittajasta»: each author's own introduction, or the one text that the post gives for all of them. */
export const AuthorBox = ({ post, authors }: { post: Post; authors: readonly Author[] }) => (
  <section className="mt-12 border-t-4 border-accent bg-surface p-6">
    <h2 className="text-[1.15rem]">
      {authors.length > 1 || post.authorsBio || authors[0]?.kind === 'tiimi' ? t.blog.aboutAuthors : t.blog.aboutAuthor}
    </h2>
    <ul className="mt-3 space-y-4">
      {authors.map((author) => (
        <li key={author.slug}>
          <p className="font-bold">{author.title}</p>
          <p className="text-[0.9rem] text-ink-soft">{[author.role, author.organisation].filter(Boolean).join(', ')}</p>
          {!post.authorsBio && (
            <p className="mt-1">
              <Text>{author.summary}</Text>
            </p>
          )}
          {author.email && (
            <p>
              <a href={`mailto:${author.email}`}>{author.email}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
    {post.authorsBio && (
      <p className="mt-3">
        <Text>{post.authorsBio}</Text>
      </p>
    )}
  </section>
)
