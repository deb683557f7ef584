import koffi from 'koffi'
import type { Reading } from './analysis'

/**
 * Voikko, the Finnish morphological analyser (Debian: libvoikko1, voikko-fi), called through its C interface
 * (libvoikko, voikko.h). Used when the index is built; nothing of it reaches the browser.
 */

export type Voikko = { readonly read: (word: string) => readonly Reading[] }

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

/** Opens the analyser with its Finnish dictionary; undefined when the library or the dictionary is not on this machine. */
export const openVoikko = (): Voikko | undefined => {
  const library = load()
  if (!library) return undefined
  const open = library.func('void *voikkoInit(_Out_ const char **error, const char *langcode, const char *path)')
  const analyse = library.func('void *voikkoAnalyzeWordCstr(void *handle, const char *word)')
  const value = library.func('void *voikko_mor_analysis_value_cstr(void *analysis, const char *key)')
  const freeValue = library.func('void voikko_free_mor_analysis_value_cstr(void *value)')
  const freeAnalyses = library.func('void voikko_free_mor_analysis(void *analyses)')
  const handle: unknown = open([null], 'fi', null)
  if (!handle) return undefined

  const text = (analysis: unknown, key: string): string => {
    const pointer: unknown = value(analysis, key)
    if (!pointer) return ''
    const found: unknown = koffi.decode(pointer, 'char', -1)
    freeValue(pointer)
    return String(found)
  }
  const read = (word: string): readonly Reading[] => {
    const analyses: unknown = analyse(handle, word)
    if (!analyses) return []
    const readings: Reading[] = []
    // The list ends with a null pointer.
    for (let at = 0; ; at += pointerSize) {
      const analysis: unknown = koffi.decode(analyses, at, 'void *')
      if (!analysis) break
      readings.push({
        base: text(analysis, 'BASEFORM'),
        kind: text(analysis, 'CLASS'),
        structure: text(analysis, 'STRUCTURE'),
        roots: text(analysis, 'WORDBASES'),
        possessive: text(analysis, 'POSSESSIVE') !== '',
      })
    }
    freeAnalyses(analyses)
    return readings
  }
  return { read }
}
