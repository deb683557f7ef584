/** What the host files are made from. Addresses are root-relative, without the base path, and pages' end in `/`. */
export type HostOptions = {
  /** Path the site stands under: '' or `/sub/path`. */
  readonly basePath: string
  /** Origin of the public site: `https://example.fi`. */
  readonly origin: string
  /** CSP hash sources of the scripts that stand in pages: `'sha256-…'`, quotes included. */
  readonly scriptHashes: readonly string[]
  /** Old addresses, and where their pages are now. */
  readonly moved: readonly Moved[]
  /** Addresses whose page was taken away: 410. */
  readonly gone: readonly string[]
  /** Names of the folders and files at the top of the finished site; `_headers` has no other way to say «all the rest». */
  readonly folders: readonly string[]
  /** Day of the build, `2026-11-25`. */
  readonly today: string
}

export type Moved = { readonly from: string; readonly to: string }

export type HostFile = { readonly path: string; readonly text: string }

/** A header line longer than this is refused by nginx, in characters. */
const longestHashes = 3000

/** Throws, in Finnish, when something of the options cannot stand in a host file as it is. */
export const requireOptions = ({ basePath, origin, scriptHashes, today }: HostOptions): void => {
  if (!/^(\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$/.test(basePath))
    throw new Error(`BASE_PATH «${basePath}» ei kelpaa. Anna se muodossa /alasivusto, ilman vinoviivaa lopussa.`)
  if (!URL.canParse(origin) || new URL(origin).origin !== origin)
    throw new Error(`SITE_ORIGIN «${origin}» ei kelpaa. Anna se muodossa https://example.fi, ilman polkua.`)
  const wrong = scriptHashes.find((hash) => !/^'sha(256|384|512)-[A-Za-z0-9+/]+=*'$/.test(hash))
  if (wrong) throw new Error(`«${wrong}» ei ole tiiviste. Sen pitää olla muotoa 'sha256-…', heittomerkit mukana.`)
  if (scriptHashes.join(' ').length > longestHashes)
    throw new Error(
      `Sivuilla on liikaa erilaisia skriptejä (${scriptHashes.length}): niiden tiivisteet eivät mahdu otsakkeeseen.`,
    )
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new Error(`«${today}» ei ole päivä. Anna se muodossa 2026-11-25.`)
}
