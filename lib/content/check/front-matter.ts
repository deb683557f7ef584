import type { Report } from '../problem'
import { readYaml } from './read-yaml'
import type { Mapping } from './value'

export type Split = {
  /** Null when there is no front matter or it could not be read; the reason has been reported. */
  readonly frontMatter: Mapping | null
  /** Line of the `---` below the front matter. */
  readonly end: number
  /** The body with an empty line for each line of front matter, so that its line numbers are those of the file. Null when the
   * place where it begins cannot be known. */
  readonly body: string | null
}

const fence = /^---[ ]*$/

/** Takes a source text apart and reads its front matter. Reports what is wrong with either. */
export const splitSource = (text: string, report: Report): Split => {
  const lines = text.split('\n')
  if (!fence.test(lines[0] ?? '')) {
    const at = lines.findIndex((line) => line.trim() !== '')
    const late = fence.test(lines[at] ?? '')
    report(
      Math.max(at, 0) + 1,
      'tiedosto',
      late ? 'Tiedoston alussa on tyhjää ennen riviä «---»' : 'Tiedoston alusta puuttuvat tietokentät',
      late
        ? 'Poista tyhjä, niin että «---» on ensimmäisellä rivillä'
        : 'Aloita tiedosto rivillä «---», kirjoita sen alle kentät (title: …) ja lopuksi toinen rivi «---»',
    )
    return { frontMatter: null, end: 1, body: late ? null : text }
  }
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'))
  if (close === -1) {
    report(1, 'tiedosto', 'Tietokenttien loppua ei löydy', 'Lisää kenttien jälkeen oma rivi «---» ennen tekstiä')
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
