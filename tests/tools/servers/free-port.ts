import { serve } from '@/lib/commands/serve'

export const freePort = async (): Promise<number> => {
  const { url, close } = await serve({ dir: '.', port: 0, basePath: '' })
  await close()
  return Number(new URL(url).port)
}
