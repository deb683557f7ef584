import type { ThreadMain } from '../run/threads'
import { cleanOld } from './folders'

/** Cleans the site before away, while the build notes what it made. */
export const main: ThreadMain<undefined, string, string> = () => cleanOld
