import koffi from 'koffi'

/** The Finnish morphological analyser and speller, called through its C interface (libvoikko, voikko.h). */
export type Voikko = NonNullable<ReturnType<typeof openVoikko>>
export type Speller = Omit<Voikko, 'read'>
/** What Voikko says of a word form. */
export type Reading = ReturnType<Voikko['read']>[number]

/** Of Debian: the library and its Finnish dictionary. */
export const voikkoPackages = ['libvoikko1', 'voikko-fi'] as const
export const voikkoInstall = `sudo apt-get install ${voikkoPackages.join(' ')}`

/** Whether the owner has decided to do without: `VOIKKO=none`. */
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
      // The next place.
    }
  }
  return undefined
}

const pointerSize = koffi.sizeof('void *')

/** Pointers of a list that ends with a null pointer. */
const pointersOf = (list: unknown): readonly unknown[] => {
  const pointers: unknown[] = []
  for (let at = 0; ; at += pointerSize) {
    const pointer: unknown = koffi.decode(list, at, 'void *')
    if (!pointer) return pointers
    pointers.push(pointer)
  }
}

const textAt = (pointer: unknown): string => String(koffi.decode(pointer, 'char', -1))

/** Opens the speller with its Finnish dictionary; undefined when either is not on this machine, or when it is declined. */
export const openVoikko = () => {
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
    const text = textAt(pointer)
    freeValue(pointer)
    return text
  }
  const readings = <T>(word: string, read: (analysis: unknown) => T): readonly T[] => {
    const list: unknown = analyse(handle, word)
    if (!list) return []
    const answers = pointersOf(list).map(read)
    freeAnalyses(list)
    return answers
  }
  return {
    /** Likeliest first; none for a word that is not known. */
    read: (word: string) =>
      readings(word, (analysis) => ({
        base: readValue(analysis, 'BASEFORM'),
        kind: readValue(analysis, 'CLASS'),
        /** Each `=` begins a part of a compound: `=ppppp=ppp`. */
        structure: readValue(analysis, 'STRUCTURE'),
        /** `+lasten(lapsi)+suojel(suojella)+u(+u)` */
        roots: readValue(analysis, 'WORDBASES'),
        possessive: readValue(analysis, 'POSSESSIVE') !== '',
      })),
    /** Whether the word, in whatever form, is Finnish (VOIKKO_SPELL_OK). Capitals count as they do in running text. */
    knows: (word: string): boolean => spell(handle, word) === 1,
    /** Likeliest first. */
    suggest: (word: string): readonly string[] => {
      const list: unknown = suggest(handle, word)
      if (!list) return []
      const suggestions = pointersOf(list).map(textAt)
      freeSuggestions(list)
      return suggestions
    },
    /** Whether every reading of the word is a passive verb: «tehdään», «annettiin». */
    isPassive: (word: string): boolean => {
      const isPassive = (analysis: unknown) =>
        readValue(analysis, 'PERSON') === '4' && readValue(analysis, 'CLASS') === 'teonsana'
      const answers = readings(word, isPassive)
      return answers.length > 0 && answers.every(Boolean)
    },
  }
}
