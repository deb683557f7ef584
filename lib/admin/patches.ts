/** What is changed in the editor's package while it is bundled. Each place must be there exactly as expected, or nothing is built. */

export type Patch = {
  /** What it is for, told when its place is not found. */
  readonly purpose: string
  readonly find: RegExp
  readonly count: number
  readonly replace: string
}

export const patches: readonly Patch[] = [
  {
    // The package knows the Finnish letters only by their German names (ä → ae). Swedish has the rule of `lib/slug.ts`.
    purpose: 'ääkköset tiedostojen nimissä',
    find: /(locale:(\w+)&&\w+\.includes\(\2\)\?\2:)void 0/g,
    count: 1,
    replace: '$1`sv`',
  },
  {
    // The same fonts are registered from our own files; these would ask another site and break the policy.
    purpose: 'fontit toiselta sivustolta',
    find: /@font-face\s*\{[^{}]*https:\/\/cdn\.jsdelivr\.net\/[^{}]*\}/g,
    count: 3,
    replace: '',
  },
  {
    // How the git host fares is asked of a third site at sign-in; not knowing it hides nothing but a warning.
    purpose: 'tilatiedot toiselta sivustolta',
    find: /`https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json`/g,
    count: 1,
    replace: '`data:application/json,{}`',
  },
]

/** The code with every patch made. Throws, in Finnish, when a place is missing or is there more often than it should be. */
export const patched = (code: string, all: readonly Patch[] = patches): string =>
  all.reduce((text, { purpose, find, count, replace }) => {
    const found = text.match(find)?.length ?? 0
    if (found === count) return text.replace(find, replace)
    throw new Error(
      `Muokkauslomakkeen paketista @sveltia/cms ei löydy muutettavaa kohtaa «${purpose}»: löytyi ${found}, pitäisi olla ${count}. ` +
        'Paketin versio on vaihtunut; sovita lib/admin/patches.ts siihen tai palauta entinen versio tiedostoon package.json.',
    )
  }, code)
