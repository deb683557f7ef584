const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/**
 * `data` as JSON that can stand inside `<script>`: no text in it can end the element or begin a comment (HTML, 4.12.1.3), and
 * it reads the same in XHTML. A parser of JSON gives the same values back (RFC 8259, 7).
 */
export const serialise = (data: object): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? character)
