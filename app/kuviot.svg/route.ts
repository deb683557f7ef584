import { sprite } from '@/lib/site/drawings'
import { queries } from '@/lib/site/reader'

/** All drawings in one file, to which the build gives a hashed name. */

export const dynamic = 'force-static'
export const GET = () => new Response(queries.ask(sprite), { headers: { 'Content-Type': 'image/svg+xml' } })
