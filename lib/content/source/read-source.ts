import { isUtf8 } from 'node:buffer'
import type { Message, Report } from './problem'

/** Direction overrides hide text from readers and checks (Unicode UAX #9, «Trojan Source»). */
const bidi = /[\u202A-\u202E\u2066-\u2069]/
const zeroWidth = /[\u061C\u180E\u200B-\u200F\u2060-\u2064\uFEFF]/
const control = /[^\n\t\P{Cc}]|[\u2028\u2029]/u
/** All of them and the tab, in one quick pass. */
const anyBad = /[^\n\P{Cc}]|[\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFD]/u

/** What is wrong with the characters of one line or value, or null. Tabs are the caller's matter. */
export const hiddenCharacter = (text: string): Message | null => {
  if (!anyBad.test(text)) return null
  const code = (match: RegExpExecArray) =>
    `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const fix = 'Poista rivi ja kirjoita se uudelleen näppäimistöltä, älä liitä sitä toisesta ohjelmasta'
  const direction = bidi.exec(text)
  if (direction) return { what: `Rivillä on näkymätön tekstin suunnan vaihtava merkki (${code(direction)})`, fix }
  const invisible = zeroWidth.exec(text)
  if (invisible) return { what: `Rivillä on näkymätön leveydetön merkki (${code(invisible)})`, fix }
  const controls = control.exec(text)
  if (controls) return { what: `Rivillä on ohjausmerkki (${code(controls)})`, fix }
  if (!text.includes('\uFFFD')) return null
  return {
    what: 'Rivillä on merkki «\uFFFD», joka syntyy, kun kirjain on hävinnyt',
    fix: 'Kirjoita oikea kirjain sen tilalle',
  }
}

/**
 * Text of a source file: valid UTF-8, a byte order mark taken off and line ends made LF. Null when it is not UTF-8.
 * Reports what no field may hold: line ends of CR alone, tabs, control characters, characters that cannot be seen.
 */
export const readSource = (bytes: Buffer, report: Report): string | null => {
  if (!isUtf8(bytes)) {
    report(
      firstBadLine(bytes),
      'tiedosto',
      'Tiedosto ei ole UTF-8-muodossa, joten ääkköset rikkoutuisivat',
      'Tallenna tiedosto uudelleen ja valitse merkistöksi UTF-8',
    )
    return null
  }
  const raw = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const text = raw.replace(/\r\n?/g, '\n')
  const bareReturn = raw.search(/\r(?!\n)/)
  if (bareReturn !== -1)
    report(
      raw.slice(0, bareReturn).split(/\r\n?|\n/).length,
      'tiedosto',
      'Rivi päättyy vanhanaikaiseen rivinvaihtoon (pelkkä CR), jota kaikki ohjelmat eivät lue',
      'Tallenna tiedosto uudelleen ja valitse rivinvaihdoiksi LF tai CRLF',
    )
  if (anyBad.test(text)) {
    for (const [index, line] of text.split('\n').entries()) {
      if (line.includes('\t'))
        report(index + 1, 'tiedosto', 'Rivillä on sarkain (Tab-näppäimen merkki)', 'Korvaa sarkain välilyönneillä')
      const bad = hiddenCharacter(line)
      if (bad) report(index + 1, 'tiedosto', bad.what, bad.fix)
    }
  }
  return text
}

const firstBadLine = (bytes: Buffer): number => {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start)
    const stop = end === -1 ? bytes.length : end
    if (!isUtf8(bytes.subarray(start, stop))) return line
    start = stop + 1
  }
  return line
}
