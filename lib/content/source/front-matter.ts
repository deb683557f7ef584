import type { Message, Report } from './problem'
import { type Mapping, readYaml } from './read-yaml'

type Split = {
  /** Null when there is no front matter or it could not be read; the reason has been reported. */
  readonly frontMatter: Mapping | null
  /** Line of the `---` below the front matter. */
  readonly end: number
  /** The body with an empty line for each line of front matter, so that its line numbers are those of the file. Null when the
   * place where it begins cannot be known: checking fields as text would only hide what is wrong. */
  readonly body: string | null
}

const fence = /^---[ ]*$/
/** What looks like a fence: word processors make dashes of hyphens, and hands slip. */
const fenceLike = /^\s*[-=_*‐‑‒–—―−]+\s*$/

/** Takes a source text apart and reads its front matter. Reports what is wrong with either. */
export const splitSource = (text: string, report: Report): Split => {
  const lines = text.split('\n')
  if (!fence.test(lines[0] ?? '')) {
    const at = lines.findIndex((line) => line.trim() !== '')
    const { what, fix } = openProblem(lines[at] ?? '')
    report(Math.max(at, 0) + 1, 'tiedosto', what, fix)
    return { frontMatter: null, end: 1, body: null }
  }
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'))
  if (close === -1) {
    const like = lines.findIndex((line, index) => index > 0 && fenceLike.test(line))
    report(
      Math.max(like, 0) + 1,
      'tiedosto',
      'Tietokenttien loppua ei löydy',
      like === -1
        ? 'Lisää kenttien jälkeen oma rivi «---» ennen tekstiä'
        : `Kirjoita rivin «${lines[like]?.trim()}» tilalle kolme tavallista yhdysviivaa: ---`,
    )
    return { frontMatter: null, end: 1, body: null }
  }
  if (!fence.test(lines[close] ?? '')) {
    report(
      close + 1,
      'tiedosto',
      `Rivi «${lines[close]}» alkaa kolmella viivalla, mutta siinä on muutakin`,
      'Kirjoita tietokenttien loppuun rivi, jolla on vain «---»',
    )
    return { frontMatter: null, end: 1, body: null }
  }
  const yaml = lines.slice(1, close).join('\n')
  return {
    frontMatter: readYaml(yaml, report),
    end: close + 1,
    body: '\n'.repeat(close + 1) + lines.slice(close + 1).join('\n'),
  }
}

/** What is wrong with the first line that is not empty, when it does not open the front matter as it should. */
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
