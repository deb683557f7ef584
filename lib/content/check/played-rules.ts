import type { Played } from '../../schema/documents'
import { objectsIn, textIn, type Values } from '../../schema/values'
import { formatPartialDate } from '../../text/format'
import { clockTime, dayAfter, secondsOf } from '../../text/times'
import type { MediaFacts } from '../media/media-reader'
import { transcriptHtml, wordsIn } from '../media/vtt'
import { type Context, type FileFacts, type ReportIn, wrongIn } from './facts'

/** Audio and film: what is said in them must be there to be read, and fit what is played. */

type MediaByPath = ReadonlyMap<string, MediaFacts | null>

/** What is played in a document, and the file of its words. `field` says which is missing. */
type Playing = {
  readonly kind: 'audio' | 'video'
  readonly file?: string | undefined
  readonly words?: string | undefined
  readonly field: 'transcript' | 'video.captions'
}

const playingIn = (data: Values): Playing | undefined => {
  const [file, words] = ['audio', 'transcript'].map((name) => textIn(data, name))
  if (file || textIn(data, 'audioUrl')) return { kind: 'audio', file, words, field: 'transcript' }
  const film = textIn(data.video, 'file')
  return film
    ? { kind: 'video', file: film, words: textIn(data.video, 'captions'), field: 'video.captions' }
    : undefined
}

/** Days after publishing by which the words must be there. */
const daysForWords = 14

/** The heading that the words stand under, typed or made of the text track. */
const wordsHeading = { audio: 'Tekstivastine', video: 'Videon puhe tekstinä' } as const
const wordsId = { audio: 'tekstivastine', video: 'videon-puhe-tekstina' } as const

/** The last day on which words may still be missing, and the field that they go to; undefined when nothing is. */
export const wordsDue = (data: Values, body: string): { readonly field: string; readonly by: string } | undefined => {
  const playing = playingIn(data)
  if (!playing || playing.words || data.draft || typeof data.date !== 'string') return undefined
  if (playing.kind === 'audio' && new RegExp(`^## +${wordsHeading.audio}\\s*$`, 'm').test(body)) return undefined
  return { field: playing.field, by: dayAfter(data.date, daysForWords) }
}

/** Reports what in an episode contradicts itself, and words that are late. */
export const checkEpisode = (data: Values, context: Context, body: string): void => {
  const { lines } = context.findings
  const wrong = wrongIn(context)
  if (lines.has('audio') && lines.has('audioUrl'))
    wrong('audioUrl', 'Jaksolla on äänitiedosto ja myös osoite muualla', 'Poista rivi «audio» tai «audioUrl»')
  for (const field of ['transcript', 'chapters'])
    if (lines.has(field) && !lines.has('audio'))
      wrong(
        field,
        'Kohdan ajat viittaavat ääneen, mutta äänitiedostoa ei ole',
        `Lisää rivi «audio: …» tai poista kohta «${field}»`,
      )
  let before = -1
  for (const [index, at] of startsOf(data).entries()) {
    if (at <= before)
      wrong(
        `chapters.${index}.at`,
        `Kohta alkaa ${clockTime(at)}, vaikka edellinen alkaa ${clockTime(before)}`,
        'Järjestä kohdat alkamisajan mukaan',
      )
    before = at
  }
  checkWords(data, context, body)
}

/** Reports captions of a film that are late. */
export const checkVideo = (data: Values, context: Context): void => checkWords(data, context, '')

const checkWords = (data: Values, { report, findings: { lines }, today }: Context, body: string): void => {
  const due = wordsDue(data, body)
  // A value that did not pass is given all the same.
  if (!due || today <= due.by || lines.has(due.field)) return
  const line = lines.get('audio') ?? lines.get('audioUrl') ?? lines.get('video.file') ?? 1
  const isAudio = due.field === 'transcript'
  report(line, due.field, {
    what: `${isAudio ? 'Äänestä puuttuu teksti' : 'Videosta puuttuu tekstitys'}, joka piti lisätä viimeistään ${formatPartialDate(due.by)}`,
    fix: isAudio
      ? 'Lisää rivi «transcript: /media/….vtt», tai kirjoita puhe tekstiin otsikon «## Tekstivastine» alle'
      : 'Lisää videoon rivi «captions: /media/….vtt»',
  })
}

const startsOf = ({ chapters }: Values): readonly number[] =>
  objectsIn(chapters).map((chapter) => secondsOf(textIn(chapter, 'at') ?? '0'))

/** Text tracks may end this much, in seconds, after what is played: programs round both. */
const slack = 1

/** Reports words and chapters that go on after what is played has ended. */
export const checkPlayed = (data: Values, media: MediaByPath, context: Context): void => {
  const playing = playingIn(data)
  const seconds = media.get(playing?.file ?? '')?.seconds
  if (!playing || seconds === undefined) return
  const wrong = wrongIn(context)
  const length = `${playing.kind === 'audio' ? 'ääni' : 'video'} kestää vain ${clockTime(seconds)}`
  const last = media.get(playing.words ?? '')?.cues?.at(-1)
  if (last && last.end > seconds + slack)
    wrong(
      playing.field,
      `Teksti «${playing.words}» päättyy kohtaan ${clockTime(last.end)}, mutta ${length}`,
      'Tarkista, että tiedostot kuuluvat yhteen, ja korjaa ajat',
    )
  for (const [index, at] of startsOf(data).entries())
    if (at >= seconds)
      wrong(`chapters.${index}.at`, `Kohta alkaa ${clockTime(at)}, mutta ${length}`, 'Korjaa aika tai poista kohta')
}

/** Ids that a page has of the words of what is played. */
export const wordsAnchors = (data: Values): readonly string[] => {
  const playing = playingIn(data)
  return playing?.words ? [wordsId[playing.kind]] : []
}

/** What the file says of its length, and what is said in it as HTML with its number of words. */
export const playedIn = (data: Values, media: MediaByPath) => {
  const { kind = 'audio', file = '', words = '' } = playingIn(data) ?? {}
  const { bytes = 0, seconds } = media.get(file) ?? {}
  const cues = media.get(words)?.cues ?? []
  const played: Played | undefined = seconds === undefined ? undefined : { file, bytes, seconds }
  return {
    played,
    html: cues.length > 0 ? `\n${transcriptHtml(wordsHeading[kind], wordsId[kind], cues, file)}` : '',
    words: wordsIn(cues),
  }
}

/** Reports an audio file of two episodes, and audio that no feed can give since the settings lack what it must say. */
export const checkEpisodes = (files: readonly FileFacts[], hasPodcast: boolean, report: ReportIn): void => {
  const firstWith = new Map<string, FileFacts>()
  for (const file of files) {
    const audio = textIn(file.data, 'audio')
    if (file.type !== 'Episode' || !audio) continue
    const first = firstWith.get(audio)
    const line = file.lines.get('audio') ?? 1
    if (first)
      report(file, line, 'audio', {
        what: `Sama äänitiedosto «${audio}» on myös tiedostossa ${first.shownAs}`,
        fix: 'Anna kummallekin jaksolle oma äänitiedosto',
      })
    else if (firstWith.size === 0 && !hasPodcast)
      report(file, line, 'audio', {
        what: 'Jaksolla on ääni, mutta podcastin syötteestä puuttuu kuva ja luokka',
        fix: 'Lisää asetuksiin kohta «podcast» ja sen alle rivit «art: …» ja «category: …»',
      })
    firstWith.set(audio, first ?? file)
  }
}
