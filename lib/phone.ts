/** `tel:` address of a Finnish number as written (`08 123 4567`, `+358 40 123 4567`): international form, RFC 3966. */
export const phoneHref = (number: string): string => `tel:${number.replace(/[^\d+]/g, '').replace(/^0(?!0)/, '+358')}`
