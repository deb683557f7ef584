type Values = Readonly<Record<string, unknown>>

/**
 * Of the addresses and numbers that the gate takes away when their time is over, those that a text has too, where they
 * would stay: by field. `kept` are the other values, `body` the document's text.
 */
export const repeatedInText = (ending: Values, kept: Values, body: string): readonly (readonly [string, string])[] => {
  const texts = [body, JSON.stringify(kept)]
  return Object.entries(ending).flatMap(([field, address]) =>
    typeof address === 'string' && texts.some((text) => holdsAddress(text, address)) ? [[field, address] as const] : [],
  )
}

/** A longer address that begins with it is another. */
const holdsAddress = (text: string, address: string): boolean =>
  text
    .split(address)
    .slice(1)
    .some((rest) => !/^[\w/?#&=-]/.test(rest))
