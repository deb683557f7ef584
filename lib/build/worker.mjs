import { register } from 'tsx/esm/api'

/** A thread begins with plain JavaScript; the work itself is TypeScript. */
register()
await import('./worker.ts')
