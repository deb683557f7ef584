import { Refusal } from '../run/command'

/** The command line of `npm run content`. */
export type ContentArgs = {
  readonly task: 'raportti' | 'terveys' | 'ohje'
  readonly format: 'text' | 'md' | 'json'
  /** Git ref to compare with; undefined for the usual one, null for none. */
  readonly base: string | undefined
  readonly all: boolean
  /** Ask the sites that links lead to. */
  readonly links: boolean
  /** Branch that edit links lead to. */
  readonly branch: string | undefined
}

const usage = `Käyttö:
  npm run content                    raportti muutoksista, virheistä ja vinkeistä
  npm run content -- --base REF      vertailukohta (tavallisesti origin/main tai main)
  npm run content -- --kaikki        vinkit kaikista tiedostoista, ei vain muuttuneista
  npm run content -- --format md     muoto: text, md tai json
  npm run content -- --oksa NIMI     tiedostojen nimistä linkit, joista niitä voi muokata tässä haarassa (md)
  npm run content -- terveys         mitä sisällöstä pitäisi päivittää; --linkit kokeilee myös ulkoiset linkit
  npm run content -- ohje            päivittää tiedoston content/README.md taulukot`

/** Reads the command line. Throws a `Refusal` with the usage. */
export const contentArgs = (args: readonly string[]): ContentArgs => {
  let read: ContentArgs = {
    task: 'raportti',
    format: 'text',
    base: undefined,
    all: false,
    links: false,
    branch: undefined,
  }
  const rest = [...args]
  while (rest.length > 0) {
    const name = rest.shift()
    if (name === 'terveys' || name === 'ohje' || name === 'raportti') read = { ...read, task: name }
    else if (name === '--kaikki') read = { ...read, all: true }
    else if (name === '--linkit') read = { ...read, links: true }
    else {
      const value = rest.shift()
      if (value === undefined) throw new Refusal(usage, 2)
      if (name === '--base') read = { ...read, base: value }
      else if (name === '--oksa') read = { ...read, branch: value }
      else if (name === '--format' && (value === 'text' || value === 'md' || value === 'json'))
        read = { ...read, format: value }
      else throw new Refusal(usage, 2)
    }
  }
  return read
}
