/** A day or a paragraph of a law at the start of a line, which Markdown would take for the number of a list. */
const numberOfText =
  /^((?:[\s>]|[-*+] )*\d{1,2})\.(?= +(?:päivä\p{Ll}* )?(?:(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuuta|moment[ti]|pykäl[äi]|artikl[ao]|alakohda|kohdan |kohdassa |luvun )(?!:))/u

/** Made before the text is parsed, by the checks and by the form. */
export const numbersAsText = (text: string): string => {
  let code = ''
  const asText = (line: string): string => {
    const mark = /^[\s>]*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (mark && !code) code = mark
    else if (mark.startsWith(code)) code = ''
    return code || /^ {4}/.test(line) ? line : line.replace(numberOfText, '$1\\.')
  }
  return text.split('\n').map(asText).join('\n')
}
