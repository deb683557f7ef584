import { checkScalar } from '../content/check/value-rules'
import { type Answers, frontMatter, templateOf } from '../content/document-template'
import { itemsBetween } from '../content/issues'
import type { Message } from '../content/source/problem'
import { hiddenCharacter } from '../content/source/read-source'
import { textValue } from '../content/source/read-yaml'
import { didYouMean, quotedList } from '../content/source/suggest'
import { type AnyType, contentTypes, refOf, wordOf } from '../schema/content-types'
import type { Content } from '../schema/documents'
import type { Field } from '../schema/field'
import { issue } from '../schema/types/issue'
import { monthName } from '../text/partial-date'
import { slugify } from '../text/slug'
import { momentAfter } from '../text/times'

/** `uutinen`, `blogikirjoitus`. */
export const typeWord = ({ name }: AnyType): string => wordOf(name)

/** The type called `word`, or a suggestion. */
export const typeCalled = (word: string): AnyType | Message => {
  const words = contentTypes.map(typeWord)
  const type = contentTypes.find((candidate) => typeWord(candidate) === slugify(word))
  if (type) return type
  return { what: `Sisältölajia «${word}» ei ole`, fix: didYouMean(word, words, `Lajit ovat ${quotedList(words)}`) }
}

/** `answers` hold `date` for dated types. Throws when the title gives no file name. */
export const newDocument = (type: AnyType, answers: Answers) => {
  const slug = slugify(String(answers.title))
  if (!slug) throw new Error('Otsikossa ei ole kirjaimia eikä numeroita, joten tiedostoa ei voi nimetä.')
  const name = type.dated ? `${String(answers.date)}-${slug}` : slug
  return { file: `${type.folder}/${name}.md`, text: templateOf(type.name, answers) }
}

/** Slugs of a reference's type with titles, or values of a vocabulary. */
export type Choices = readonly { readonly value: string; readonly label: string }[]

/** Fields asked at the terminal: required ones that a line of text can hold. */
export const askedFields = ({ fields }: AnyType): readonly Field[] =>
  fields.filter(({ required, kind, name }) => required && kind !== 'object' && name !== 'title' && name !== 'date')

/** An answer as the file holds it, or what is wrong with it. Empty means to be filled in later. */
type Read = { readonly value: unknown } | Message
export const readAnswer = (field: Field, answer: string, choices: Choices, today: string): Read => {
  const text = answer.trim()
  if (text === '') return { value: undefined }
  const hidden = hiddenCharacter(text)
  if (hidden) return hidden
  const values = field.list ? text.split(',').map((one) => one.trim()) : [text]
  if (choices.length > 0) {
    const allowed = choices.map(({ value }) => value)
    const read = values.map(
      (one) => allowed.find((value) => value === one) ?? allowed.find((value) => value === slugify(one)),
    )
    const wrong = values.find((_, index) => read[index] === undefined)
    if (wrong !== undefined) {
      const fix = didYouMean(wrong, allowed, quotedList(allowed, 'tai'))
      return { what: `«${wrong}» ei ole mikään vaihtoehdoista`, fix }
    }
    return { value: field.list ? read : read[0] }
  }
  const outcomes = values.map((one) => {
    const value = field.kind === 'integer' && /^\d+$/.test(one) ? Number(one) : one
    return checkScalar({ ...textValue(one, 1), value }, field, { today, ownHosts: new Set() })
  })
  const wrong = outcomes.find((one) => 'what' in one)
  if (wrong) return wrong
  const read = outcomes.flatMap((one) => ('value' in one ? [one.value] : []))
  return { value: field.list ? read : read[0] }
}

/** A draft of the newsletter of a month (`2021-12`) with all that was published in it, for an editor to finish. */
export const newLetter = (
  content: Content,
  month: string,
  today: string,
): { readonly file: string; readonly text: string } | Message => {
  if (month > today.slice(0, 7))
    return { what: `Kuukausi ${month} ei ole vielä alkanut`, fix: 'Anna kuukausi, jona on julkaistu jotain' }
  const date = lastDay(month) < today ? lastDay(month) : today
  const items = itemsBetween(content, { from: `${month}-01`, to: date, date })
  const name = monthName(month)
  const year = month.slice(0, 4)
  if (items.length === 0)
    return { what: `Sivustolla ei julkaistu mitään ${name}ssa ${year}`, fix: 'Anna kuukausi, jona on julkaistu jotain' }
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}n ${year} uutiskirje`
  const values = {
    title,
    summary: `Kirjeeseen on koottu, mitä sivustolla julkaistiin ${name}ssa ${year}.`,
    date,
    subject: title,
    preheader: `Kaikki, mitä sivustolla julkaistiin ${name}ssa ${year}, yhdessä kirjeessä.`,
    items: items.map((item) => ({ ref: refOf(item) })),
    draft: true,
  }
  const body = `Tässä kirjeessä ovat ${name}n ${year} jutut.`
  return { file: `${issue.folder}/${date}-${month}.md`, text: `${frontMatter(values)}\n${body}\n` }
}

const lastDay = (month: string): string => {
  const next = new Date(`${momentAfter(month)}Z`)
  return new Date(next.getTime() - 1).toISOString().slice(0, 10)
}
