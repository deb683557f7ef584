import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { WebVTTParser } from 'webvtt-parser'
import { readVtt, transcriptHtml } from '@/lib/content/media/vtt'
import { clockTime, isoDuration, secondsOf } from '@/lib/text/times'

const entities = JSON.parse(readFileSync('node_modules/webvtt-parser/html-entities.json', 'utf8'))
/** By the parser of the format's own editors: times and the first speaker of each cue, or the number of errors. */
const readByOthers = (text: string) => {
  const { cues, errors } = new WebVTTParser(entities).parse(text, 'subtitles/captions/descriptions')
  return errors.length > 0
    ? 'refused'
    : cues.map(({ startTime, endTime, tree }) => [
        startTime,
        endTime,
        tree.children[0]?.name === 'v' ? tree.children[0].value : '',
      ])
}
const readByUs = (text: string) => {
  const read = readVtt(text)
  return 'what' in read ? 'refused' : read.map(({ start, end, speaker }) => [start, end, speaker])
}

describe('a text track reads as its editors’ own parser reads it', () => {
  it.each<[string, string]>([
    ['speakers', 'WEBVTT\n\n00:00.000 --> 00:02.500\n<v Anna>Hei\n\n00:02.500 --> 00:04.000\n<v Bo Ek>Moi</v>\n'],
    ['hours, ids, settings', 'WEBVTT otsikko\n\nyksi\n01:00:00.000 --> 01:00:02.000 align:start line:0\nHei\n'],
    [
      'notes and styles',
      'WEBVTT\n\nSTYLE\n::cue { color: red }\n\nNOTE\nmonta\nriviä\n\n00:00.000 --> 00:02.000\nHei\n',
    ],
    ['two lines and marks', 'WEBVTT\n\n00:00.000 --> 00:02.000\n<v.loud Anna>Hei <b>nyt</b>\ntoinen &amp; rivi\n'],
    ['line ends of Windows and a mark of byte order', '\uFEFFWEBVTT\r\n\r\n00:00.000 --> 00:02.000\r\nHei\r\n'],
    ['no empty line at the end', 'WEBVTT\n\n00:00.000 --> 00:02.000\nHei'],
    ['two at once', 'WEBVTT\n\n00:00.000 --> 00:03.000\nHei\n\n00:01.000 --> 00:02.000\nMoi\n'],
    ['a comma', 'WEBVTT\n\n00:00,000 --> 00:02.000\nHei\n'],
    ['a minute of 60 seconds', 'WEBVTT\n\n00:60.000 --> 01:02.000\nHei\n'],
    ['one digit', 'WEBVTT\n\n0:00.000 --> 0:02.000\nHei\n'],
    ['backwards', 'WEBVTT\n\n00:05.000 --> 00:06.000\nHei\n\n00:02.000 --> 00:03.000\nMoi\n'],
    ['ends before it begins', 'WEBVTT\n\n00:05.000 --> 00:05.000\nHei\n'],
  ])('%s', (_, text) => {
    expect(readByUs(text)).toEqual(readByOthers(text))
  })
})

it('speech of two in one piece is told apart, and marks are read', () => {
  expect(readVtt('WEBVTT\n\n00:00.000 --> 00:02.000\n<v Anna>Hei &lt;3\n<v Bo>Moi &amp; <i>hei</i>\n')).toEqual([
    { start: 0, end: 2, speaker: 'Anna', text: 'Hei <3' },
    { start: 0, end: 2, speaker: 'Bo', text: 'Moi & hei' },
  ])
})

it('a long speech has paragraphs, and no text becomes markup', () => {
  const cue = (start: number, text: string, speaker = 'Anna') => ({ start, end: start + 1, speaker, text })
  const html = transcriptHtml(
    'Teksti',
    'teksti',
    [cue(0, `${'sana '.repeat(100)}loppu.`), cue(60, 'Seuraava.'), cue(3725, '<b>Moi</b>', '<i>Bo</i>')],
    '/media/a.mp3',
  )
  expect(html.match(/<p>/g)).toHaveLength(3)
  expect(html).toContain('<a href="/media/a.mp3#t=60">1:00</a> <strong>Anna:</strong> Seuraava.')
  expect(html).toContain('1:02:05</a> <strong>&#x3C;i&#x3E;Bo')
  expect(html).not.toMatch(/<[bi]>/)
})

it.each([
  [0, '0:00', 'PT0S'],
  [125.9, '2:05', 'PT2M5S'],
  [3600, '1:00:00', 'PT1H0S'],
  [3725, '1:02:05', 'PT1H2M5S'],
])('%f seconds are %s', (seconds, clock, iso) => {
  expect([clockTime(seconds), isoDuration(seconds)]).toEqual([clock, iso])
  expect(secondsOf(clock)).toBe(Math.floor(seconds))
})
