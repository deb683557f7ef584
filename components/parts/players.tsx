import { documentMeta } from '@/lib/content/media/document-meta'
import { extensionOf } from '@/lib/content/media/media-path'
import type { Chapter, Episode, Played, Video } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { clockTime, secondsOf } from '@/lib/text/times'
import { Text } from './text'

/** The browser's own players: nothing is loaded before the reader asks, and no script is needed. */

export const AudioPlayer = ({ episode, played }: { episode: Episode; played: Played }) => (
  <section className="no-print mt-8 max-w-3xl">
    <h2 className="text-[1.4rem]">{t.episodes.listen}</h2>
    {/* biome-ignore lint/a11y/useMediaCaption: what is said stands on the page as text. */}
    <audio controls preload="none" src={played.file} aria-label={episode.title} className="mt-3 w-full" />
    <p className="mt-3 flex flex-wrap gap-x-5">
      <FileLink file={played.file} text={t.episodes.audioFile} played={played} />
      {episode.transcript && (
        <a href={episode.transcript} download className="inline-flex min-h-9 items-center">
          {t.episodes.wordsFile}
        </a>
      )}
    </p>
    <Chapters chapters={episode.chapters ?? []} file={played.file} />
  </section>
)

/** A film with its captions; what is seen and not said stands under it. */
export const VideoPlayer = async ({ video, played }: { video: Video; played: Played }) => {
  const { width, height } = await queries.media(video.poster)
  return (
    <figure className="mt-8">
      {/* biome-ignore lint/a11y/useMediaCaption: the checks ask for captions, which may come some days later. */}
      <video
        controls
        preload="none"
        src={video.file}
        poster={video.poster}
        width={width}
        height={height}
        aria-label={video.title}
        className="no-print h-auto w-full bg-surface"
      >
        {video.captions && (
          <track kind="captions" src={video.captions} srcLang={t.lang} label={t.video.captions} default />
        )}
      </video>
      <figcaption className="mt-2">
        <p className="font-bold">
          <Text>{video.title}</Text>
        </p>
        {video.description && (
          <p>
            {t.video.seen} <Text>{video.description}</Text>
          </p>
        )}
        <p className="no-print">
          <FileLink file={video.file} text={t.video.file} played={played} />
        </p>
      </figcaption>
    </figure>
  )
}

/** A link with what one should know before opening it. */
const FileLink = ({ file, text, played }: { file: string; text: string; played: Played }) => (
  <a href={file} download className="inline-flex min-h-9 items-center">
    {`${text} (${documentMeta({ kind: extensionOf(file), bytes: played.bytes })}, ${clockTime(played.seconds)})`}
  </a>
)

/** A place in a file by its address (Media Fragments URI 1.0, 4.2.1). */
const Chapters = ({ chapters, file }: { chapters: readonly Chapter[]; file: string }) =>
  chapters.length > 0 && (
    <>
      <h3 className="mt-6 text-[1.25rem]">{t.episodes.chapters}</h3>
      <ul className="mt-2">
        {chapters.map(({ at, title }) => (
          <li key={at}>
            <a href={`${file}#t=${secondsOf(at)}`} className="inline-flex min-h-9 items-center">
              {`${clockTime(secondsOf(at))} ${title}`}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
