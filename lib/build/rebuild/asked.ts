import { isDeepStrictEqual } from 'node:util'
import { remembered } from '../../run/collections'
import type { Note } from '../../site/noting'
import type { SitePage } from '../../site/site-index'
import { type Asked, hashOf } from './page-record'

/** What a page asked, so that the next build can ask the same: where all answers are the same, the page is the same. */

type Question = (...args: readonly never[]) => unknown

/** Questions by name, and what their arguments stand for. */
export type Askable = {
  readonly questions: Readonly<Record<string, Question>>
  /** Documents by id and pages by address: as arguments only their names are noted. */
  readonly documents: ReadonlyMap<string, unknown>
  readonly pages: ReadonlyMap<string, SitePage>
}

/** Longer arguments are none that anybody names twice. */
const longestArgument = 4000

/** Names an argument, or throws. */
const encode = (arg: unknown, { documents, pages }: Askable): unknown => {
  if (typeof arg !== 'object' || arg === null) return arg
  const { id, url } = arg as { readonly id?: string; readonly url?: string }
  if (id && documents.get(id) === arg) return { document: id }
  if (url && pages.get(url) === arg) return { page: url }
  const text = JSON.stringify(arg)
  if (text.length > longestArgument || !isDeepStrictEqual(JSON.parse(text), arg)) throw new Error('No name for this')
  return { value: arg }
}

const keyOf = (name: string, args: readonly unknown[], askable: Askable): string => {
  // A question of another room goes by its own name.
  if (name === 'ask' && typeof args[0] === 'function') return keyOf(args[0].name, args.slice(1), askable)
  const last = args.findLastIndex((arg) => arg !== undefined)
  const given = args.slice(0, last + 1)
  if (!Object.hasOwn(askable.questions, name) || given.includes(undefined)) throw new Error('No such question')
  return JSON.stringify([name, ...given.map((arg) => encode(arg, askable))])
}

type Named = { readonly document?: string; readonly page?: string; readonly value?: unknown }

/** Asks again. Throws when what it is asked of is no more. */
const ask = (key: string, { questions, documents, pages }: Askable): unknown => {
  const [name, ...args] = JSON.parse(key)
  const question = questions[name]
  const given = args.map((arg: unknown) => {
    if (typeof arg !== 'object' || arg === null) return arg
    const { document, page, value } = arg as Named
    const found = document ? documents.get(document) : page ? pages.get(page) : value
    if (found === undefined) throw new Error(`No ${document ?? page} any more`)
    return found
  })
  if (!question) throw new Error(`No question ${name} any more`)
  return question(...(given as never[]))
}

/** Of documents, pages and lists of them, which are the same objects in many answers. */
const hashes = new WeakMap<object, string>()

/** Throws for what is not plain data. */
const printOf = (value: unknown): string => {
  if (typeof value === 'function') throw new Error('A function is no data')
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  return objectPrint(value)
}

const objectPrint = remembered((value: object): string => {
  if (Array.isArray(value)) return hashOf('[', ...value.map((one) => `${printOf(one)},`))
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error('Not plain data')
  return hashOf('{', ...Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}:${printOf(one)},`))
}, hashes)

/** What a page asked, by the notes taken of it. */
export const askedOf = async (notes: readonly Note[], askable: Askable): Promise<Asked> => {
  try {
    const answers = new Map(notes.map(({ name, args, answer }) => [keyOf(name, args, askable), answer]))
    const prints = await Promise.all([...answers.values()].map(async (answer) => printOf(await answer)))
    return { keys: [...answers.keys()], answers: hashOf(...prints) }
  } catch {
    return undefined
  }
}

/** Gives what asks again: a hash of the answers to `keys`, undefined when one has none any more. Each is asked once. */
export const asking = (askable: Askable): ((keys: readonly string[]) => Promise<string | undefined>) => {
  const printAgain = remembered(async (key: string) => printOf(await ask(key, askable)))
  return async (keys) => {
    try {
      return hashOf(...(await Promise.all(keys.map(printAgain))))
    } catch {
      return undefined
    }
  }
}
