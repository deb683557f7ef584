import { numbersAsText } from '../markdown/parse-body'
import type { Message, Report } from './problem'
import { type Mapping, readYaml } from './read-yaml'

type Split = {
  /** Null when it could not be read, which has been reported. */
  readonly frontMatter: Mapping | null
  /** Line of the `---` below the front matter. */
  readonly end: number
  /** With an empty line for each line of front matter, so that line numbers are the file's. Null when its beginning is unknown. */
  readonly body: string | null
}

const fence = /^---[ ]*$/
/** What looks like a fence: word processors make dashes of hyphens, and hands slip. */
const fenceLike = /^\s*[-=_*‐‑‒–—―−]+\s*$/

/** Splits a source text and reads its front matter; reports what is wrong with either. */
export const splitSource = (text: string, report: Report): Split => {
  const lines = text.split('\n')
  const unreadable = (index: number, problem: Message): Split => {
    report(Math.max(index, 0) + 1, 'tiedosto', problem)
    return { frontMatter: null, end: 1, body: null }
  }
  if (!fence.test(lines[0] ?? '')) {
    const first = lines.findIndex((line) => line.trim() !== '')
    return unreadable(first, openProblem(lines[first] ?? ''))
  }
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'))
  if (close === -1) {
    const like = lines.findIndex((line, index) => index > 0 && fenceLike.test(line))
    return unreadable(like, {
      what: 'Tietokenttien loppua ei löydy',
      fix:
        like === -1
          ? 'Lisää kenttien jälkeen oma rivi «---» ennen tekstiä'
          : `Kirjoita rivin «${lines[like]?.trim()}» tilalle kolme tavallista yhdysviivaa: ---`,
    })
  }
  if (!fence.test(lines[close] ?? ''))
    return unreadable(close, {
      what: `Rivi «${lines[close]}» alkaa kolmella viivalla, mutta siinä on muutakin`,
      fix: 'Kirjoita tietokenttien loppuun rivi, jolla on vain «---»',
    })
  return {
    frontMatter: readYaml(lines.slice(1, close).join('\n'), report),
    end: close + 1,
    body: '\n'.repeat(close + 1) + numbersAsText(lines.slice(close + 1).join('\n')),
  }
}

/** What is wrong with the first line that is not empty, where it does not open the front matter. */
const openProblem = (first: string): Message => {
  if (fence.test(first))
    return {
      what: 'Tiedoston alussa on tyhjää ennen riviä «---»',
      fix: 'Poista tyhjä, niin että «---» on ensimmäisellä rivillä',
    }
  if (fenceLike.test(first))
    return {
      what: `Tiedoston ensimmäinen rivi on «${first.trim()}», vaikka sen on oltava «---»`,
      fix: 'Kirjoita ensimmäiselle riville kolme tavallista yhdysviivaa: ---',
    }
  return {
    what: 'Tiedoston alusta puuttuvat tietokentät',
    fix: 'Aloita tiedosto rivillä «---», kirjoita sen alle kentät (title: …) ja lopuksi toinen rivi «---»',
  }
}
