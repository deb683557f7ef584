/**
 * The one rule of electronic mail addresses, stricter than RFC 5322: what a form, a mail program and a `mailto:` link all
 * take without escaping, so that nothing can be added to the message that a link opens.
 */
const emailForm = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i

/** Whether `text` is an address such as `nimi@example.fi`; RFC 5321 allows 254 characters. */
export const isEmail = (text: string): boolean => text.length <= 254 && emailForm.test(text)
