import { extensionOf, imageFormats } from './media-path'
import { originalOf } from './media-reader'
import { type Variants, variantsOf } from './variants'

export const isOriginal = (address: string): boolean =>
  address.startsWith('/media/') && Object.hasOwn(imageFormats, extensionOf(address))

/** Variants of the originals among `addresses`. One that the check would refuse is not published. */
export const knownPictures = async (
  publicDir: string,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, Variants>> => {
  const variants = new Map<string, Variants>()
  for (const path of addresses.filter(isOriginal)) {
    const original = await originalOf(publicDir, path).catch(() => undefined)
    if (original) variants.set(path, variantsOf(original))
  }
  return variants
}
