import koffi from 'koffi'

/** What Voikko says of a word form; `structure` marks where parts of a compound begin (`=ppppp=ppp`). */
export type Reading = {
  readonly base: string
  readonly kind: string
  readonly structure: string
  /** `+lasten(lapsi)+suojel(suojella)+u(+u)` */
  readonly roots: string
  readonly possessive: boolean
}

/**
 * Voikko, the Finnish morphological analyser and speller (Debian: libvoikko1, voikko-fi), called through its C interface
 * (libvoikko, voikko.h). For the commands alone; nothing of it reaches the browser.
 */
export type Voikko = Speller & {
  /** Every reading of a word form, likeliest first; none for a word that is not known. */
  readonly read: (word: string) => readonly Reading[]
}

/** What advice on texts asks of it. */
export type Speller = {
  /** Whether the word, in whatever form it is, is Finnish. Capitals count as they do in running text. */
  readonly knows: (word: string) => boolean
  /** What the word may have been meant to be, likeliest first. */
  readonly suggest: (word: string) => readonly string[]
  /** Whether every reading of the word is a passive verb: «tehdään», «annettiin»; false when it may be something else too. */
  readonly isPassive: (word: string) => boolean
}

/** Debian's packages of the library and its Finnish dictionary. */
export const voikkoPackages = ['libvoikko1', 'voikko-fi'] as const
/** What a person is told to run where it is missing. */
export const voikkoInstall = `sudo apt-get install ${voikkoPackages.join(' ')}`

/** Whether the build is told to do without, though it may be there: `VOIKKO=none`. */
export const isVoikkoDeclined = (): boolean => process.env.VOIKKO === 'none'

/** Where the library may be; the first name is left to the system's own search. */
const libraries: readonly string[] =
  process.platform === 'darwin'
    ? ['libvoikko.1.dylib', '/opt/homebrew/lib/libvoikko.1.dylib', '/usr/local/lib/libvoikko.1.dylib']
    : ['libvoikko.so.1']

const load = (): ReturnType<typeof koffi.load> | undefined => {
  for (const library of libraries) {
    try {
      return koffi.load(library)
    } catch {
      // Not here; the caller is told when it is nowhere.
    }
  }
  return undefined
}

const pointerSize = koffi.sizeof('void *')

/** Pointers of a list that ends with a null pointer. */
const pointersOf = (list: unknown): readonly unknown[] => {
  const found: unknown[] = []
  for (let at = 0; ; at += pointerSize) {
    const pointer: unknown = koffi.decode(list, at, 'void *')
    if (!pointer) return found
    found.push(pointer)
  }
}

const textAt = (pointer: unknown): string => String(koffi.decode(pointer, 'char', -1))

/** Opens the speller with its Finnish dictionary; undefined when either is not on this machine, or when it is declined. */
export const openVoikko = (): Voikko | undefined => {
  if (isVoikkoDeclined()) return undefined
  const library = load()
  if (!library) return undefined
  const open = library.func('void *voikkoInit(_Out_ const char **error, const char *langcode, const char *path)')
  const spell = library.func('int voikkoSpellCstr(void *handle, const char *word)')
  const suggest = library.func('void *voikkoSuggestCstr(void *handle, const char *word)')
  const freeSuggestions = library.func('void voikkoFreeCstrArray(void *list)')
  const analyse = library.func('void *voikkoAnalyzeWordCstr(void *handle, const char *word)')
  const value = library.func('void *voikko_mor_analysis_value_cstr(void *analysis, const char *key)')
  const freeValue = library.func('void voikko_free_mor_analysis_value_cstr(void *value)')
  const freeAnalyses = library.func('void voikko_free_mor_analysis(void *analyses)')
  const handle: unknown = open([null], 'fi', null)
  if (!handle) return undefined

  const readValue = (analysis: unknown, key: string): string => {
    const pointer: unknown = value(analysis, key)
    if (!pointer) return ''
    const found = textAt(pointer)
    freeValue(pointer)
    return found
  }
  const readings = <T>(word: string, read: (analysis: unknown) => T): readonly T[] => {
    const list: unknown = analyse(handle, word)
    if (!list) return []
    const found = pointersOf(list).map(read)
    freeAnalyses(list)
    return found
  }
  return {
    read: (word) =>
      readings(word, (one) => ({
        base: readValue(one, 'BASEFORM'),
        kind: readValue(one, 'CLASS'),
        structure: readValue(one, 'STRUCTURE'),
        roots: readValue(one, 'WORDBASES'),
        possessive: readValue(one, 'POSSESSIVE') !== '',
      })),
    // VOIKKO_SPELL_OK
    knows: (word) => spell(handle, word) === 1,
    suggest: (word) => {
      const list: unknown = suggest(handle, word)
      if (!list) return []
      const found = pointersOf(list).map(textAt)
      freeSuggestions(list)
      return found
    },
    isPassive: (word) => {
      const passive = readings(
        word,
        (one) => readValue(one, 'PERSON') === '4' && readValue(one, 'CLASS') === 'teonsana',
      )
      return passive.length > 0 && passive.every(Boolean)
    },
  }
}
