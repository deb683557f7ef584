import { describe, expect, it } from 'vitest'
import { type Askable, askedOf, asking } from '@/lib/build/rebuild/asked'
import { allNoted, type Note, noteUnasked, takingNotes } from '@/lib/site/noting'
import type { SitePage } from '@/lib/site/site-index'

type Doc = { readonly id: string; readonly title: string; readonly topic?: string }

/** A site of the documents given, with questions as views ask them. */
const siteOf = (...documents: readonly Doc[]) => {
  const titlesOf = ({ slug }: { readonly slug: string }) => documents.filter(({ topic }) => topic === slug)
  const questions = allNoted({
    titlesOf,
    /** Asks another question, which is part of its answer. */
    countOf: (topic: { readonly slug: string }): number => questions.titlesOf(topic).length,
    sizeOf: async (document: Doc) => ({ bytes: document.title.length }),
    pageAt: (url: string) => ({ url }),
    ask: (question: (...args: never[]) => unknown, ...args: never[]) => question(...args),
    makes: () => () => 1,
    today: () => new Date(0),
  })
  const askable: Askable = {
    questions,
    documents: new Map(documents.map((document) => [document.id, document])),
    pages: new Map<string, SitePage>(),
  }
  /** What `view` asked. */
  const asked = async (view: (ask: typeof questions) => unknown) => {
    const notes: Note[] = []
    await takingNotes(notes, async () => view(questions))
    return askedOf(notes, askable)
  }
  return { asked, again: asking(askable), documents }
}

const a = { id: 'a.md', title: 'Rahoitus kasvaa', topic: 'rahoitus' }
const b = { id: 'b.md', title: 'Sote-keskus', topic: 'palvelut' }

describe('what a page asked', () => {
  it('is noted by the names of documents, each question once, and not what a question asks in its turn', async () => {
    const asked = await siteOf(a, b).asked((ask) => {
      ask.countOf({ slug: 'rahoitus' })
      ask.countOf({ slug: 'rahoitus' })
      return ask.sizeOf(a)
    })
    expect(asked?.keys).toEqual(['["countOf",{"value":{"slug":"rahoitus"}}]', '["sizeOf",{"document":"a.md"}]'])
  })

  it('has the same answers on a site that differs elsewhere, and others where it differs', async () => {
    const asked = await siteOf(a, b).asked((ask) => [ask.titlesOf({ slug: 'rahoitus' }), ask.sizeOf(a)])
    const answers = (...documents: readonly Doc[]) => siteOf(...documents).again(asked?.keys ?? [])
    expect(await answers({ ...a }, { ...b, title: 'Toinen' })).toBe(asked?.answers)
    expect(await answers({ ...a, title: 'Rahoitus' }, b)).not.toBe(asked?.answers)
    expect(await answers(a, b, { ...a, id: 'c.md' })).not.toBe(asked?.answers)
  })

  it('has no answers any more when a document or a question of it is gone', async () => {
    const asked = await siteOf(a, b).asked((ask) => ask.sizeOf(a))
    expect(await siteOf(b).again(asked?.keys ?? [])).toBeUndefined()
    expect(await siteOf(a).again(['["noSuch"]'])).toBeUndefined()
  })

  it.each<[string, Parameters<ReturnType<typeof siteOf>['asked']>[0]]>([
    ['it read past the questions', () => noteUnasked()],
    ['it asked by a function without a name', (ask) => ask.ask(() => 1)],
    ['it asked of something without a name', (ask) => ask.sizeOf({ id: 'x.md', title: 'x'.repeat(5000) })],
    ['it asked of something that is no data', (ask) => ask.sizeOf({ ...a, topic: undefined as never })],
    ['an answer is a function', (ask) => ask.makes()],
    ['an answer is no plain data', (ask) => ask.today()],
  ])('cannot be asked again when %s', async (_, view) => {
    expect(await siteOf(a).asked(view)).toBeUndefined()
  })

  it('is not noted when nobody takes notes, nor after', async () => {
    const site = siteOf(a)
    const asked = await site.asked((ask) => ask.pageAt('/'))
    noteUnasked()
    expect(asked?.keys).toEqual(['["pageAt","/"]'])
  })
})
