import type { Message } from '../source/problem'

/** What the MDX syntax throws: a `VFileMessage`, of a package that we do not depend on. */
type SyntaxMessage = Error & { readonly ruleId: string; readonly reason: string; readonly line?: number }

export const isSyntaxError = (error: unknown): error is SyntaxMessage =>
  error instanceof Error && 'ruleId' in error && typeof error.ruleId === 'string' && 'reason' in error

export const expressionProblem: Message = {
  what: 'Tekstissä on aaltosulku, joka on MDX-tiedostossa koodin merkki, eikä koodia sallita',
  fix: 'Poista aaltosulut; jos merkki kuuluu tekstiin, kirjoita sen eteen kenoviiva: \\{',
}

export const importProblem: Message = {
  what: 'Rivi alkaa sanalla «import» tai «export», joka on MDX-tiedostossa koodia, eikä koodia sallita',
  fix: 'Poista rivi; lohkot, kuten <Huomio>, toimivat ilman sitä',
}

/** What a syntax error of MDX means to an editor. */
export const mdxProblem = (error: SyntaxMessage): Message & { readonly line: number } => {
  // An error at the end of the file has no place; its text names where the open tag stands.
  const line = error.line ?? Number(/\((\d+):/.exec(error.reason)?.[1] ?? 1)
  return { line, ...messageOf(error) }
}

const messageOf = ({ ruleId, reason, line }: SyntaxMessage): Message => {
  const tag = /<\/?[\w.]*>/.exec(reason)?.[0] ?? ''
  if (ruleId === 'acorn') return reason.includes('import') ? importProblem : expressionProblem
  if (ruleId === 'end-tag-mismatch' && line === undefined)
    return {
      what: `Lohkoa «${tag}» ei ole suljettu`,
      fix: `Lisää lohkon loppuun oma rivi «${tag.replace('<', '</')}»`,
    }
  if (ruleId === 'end-tag-mismatch')
    return {
      what: `Loppumerkintä «${tag}» ei vastaa lohkon alkua`,
      fix: 'Sulje lohkot samoilla nimillä, sisin ensin',
    }
  if (ruleId === 'unexpected-closing-slash')
    return {
      what: 'Rivillä on loppumerkintä, mutta lohkoa ei ole avattu',
      fix: 'Poista loppumerkintä tai lisää alkumerkintä',
    }
  if (ruleId === 'unexpected-eof' && reason.includes('expression')) return expressionProblem
  if (reason.includes('comment in MDX'))
    return { what: 'Tekstissä on HTML-kommentti, jota ei sallita', fix: 'Poista kommentti' }
  if (reason.includes('link in MDX'))
    return {
      what: 'Osoite on kulmasuluissa, mikä ei toimi MDX-tiedostossa',
      fix: 'Kirjoita linkki muodossa [teksti](https://…)',
    }
  return {
    what: 'Merkki «<» tai «{» aloittaa MDX-tiedostossa lohkon, mutta lohko on rikki',
    fix: 'Korjaa lohkon merkintä; jos merkki kuuluu tekstiin, kirjoita sen eteen kenoviiva: \\<',
  }
}

/** Where the parser gives up, or the checks do. */
export const tooDeep: Message = {
  what: 'Tekstissä on liian monta sisäkkäistä tasoa',
  fix: 'Pura sisäkkäiset luettelot ja lainaukset',
}
