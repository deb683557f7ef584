/**
 * An adapter that does nothing. Without any, Turbopack traces which files a server of Next's own would need: 170 MB more
 * memory, for a server that a static export never has.
 *
 * @type {import('next').NextAdapter}
 */
export default { name: 'no-tracing' }
