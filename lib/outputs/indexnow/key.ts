/**
 * The key by which IndexNow knows whose addresses these are (indexnow.org/documentation): 8–128 letters, digits or hyphens,
 * from `INDEXNOW_KEY`. Without one the site has no key file. Throws, in Finnish, for anything else.
 */
export const indexNowKey = (key: string | undefined = process.env.INDEXNOW_KEY): string | undefined => {
  if (!key) return undefined
  if (!/^[A-Za-z0-9-]{8,128}$/.test(key))
    throw new Error('INDEXNOW_KEY ei kelpaa: siinä pitää olla 8–128 merkkiä, vain kirjaimia a–z, numeroita ja viivoja.')
  return key
}
