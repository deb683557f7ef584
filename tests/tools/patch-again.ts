import { patchWeather } from '@/lib/build/patch-weather'
import type { Region } from '@/lib/schema/documents'

/** For a test that kills it: puts one temperature and then another into the pages of a folder, without end. */
export const main = async ([folder = '', ...slugs]: readonly string[]): Promise<number> => {
  const now = new Date()
  const time = new Date(now.getTime() - 60_000).toISOString().replace(/\.\d+Z$/, 'Z')
  const regions = slugs.map((slug) => ({ slug, url: `/${slug}/`, weatherPlace: 'Järvikylä' }) as Region)
  for (let celsius = -30; ; celsius = celsius === 30 ? -30 : celsius + 1) {
    const readings = Object.fromEntries(slugs.map((slug) => [slug, { place: 'Järvikylä', celsius, time }]))
    await patchWeather(folder, regions, readings, now)
    if (celsius === -30) console.log('kierros')
  }
}
