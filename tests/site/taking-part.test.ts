import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { elsewhere } from '@/tests/tools/trial-sites'
import { attribute, byTag, type Element, elements, readPages, text } from './output'

/** Calls, ideas and feedback in the trial sites: one takes feedback by letter, the other by a form. */
const byLetter = readPages(elsewhere.folder)
const byForm = readPages('.test/gate')

const rootOf = (pages: typeof byLetter, url: string): Element => {
  const page = pages.find((one) => one.url === url)
  if (!page) throw new Error(`No page ${url}`)
  return page.root
}
const mainOf = (url: string): Element => byTag(rootOf(byLetter, url), 'main')[0] ?? expect.unreachable('no main')

/** Under each heading of a list, the titles of its teasers. */
const listed = (url: string) =>
  byTag(mainOf(url), 'section').map((section) => [
    text(byTag(section, 'h2')[0] ?? section),
    ...byTag(section, 'article').map((article) => text(byTag(article, 'h3')[0] ?? article)),
  ])

describe('calls to take part', () => {
  it('are listed by their closing, those without one last; then what came of those that are over', () => {
    expect(listed('/osallistu/')).toEqual([
      [
        'Kutsut osallistumisajan mukaan',
        'Milloin sote-aseman pitäisi olla auki?',
        'Kehittäjäasiakkaaksi etävastaanottoon',
      ],
      ['Mitä vastauksista seurasi', 'Asukaskysely palveluista'],
    ])
    expect(text(mainOf('/osallistu/'))).toContain('Vastaajia oli yli kaksituhatta.')
  })

  it('say what happens to answers, and one that is over what came of them', () => {
    const headings = (url: string) => byTag(mainOf(url), 'h2').map(text)
    expect(headings('/osallistu/kysely-aukioloajoista/')).toContain('Mitä tiedoillesi tapahtuu')
    expect(headings('/osallistu/asukaskysely-palveluista/')).toContain('Mitä tästä seurasi')
    expect(text(mainOf('/osallistu/asukaskysely-palveluista/'))).toContain('Osallistumisaika on päättynyt.')
  })
})

it('a letter is ordered by the link of the settings, and without one the feeds are offered', () => {
  const ways = (pages: typeof byLetter, title: string) => {
    const links = byTag(rootOf(pages, '/uutiskirje/'), 'a').filter((one) => text(one) === title)
    return links.map((link) => attribute(link, 'href'))
  }
  expect(ways(byLetter, 'Tilaa uutiskirje')).toEqual(['https://esimerkki.example/uutiskirje'])
  expect(ways(byForm, 'Näin seuraat sivustoa RSS-lukijalla')).toEqual(['/syotteet/'])
})

it('the page of calendars says how one is followed on a phone', () => {
  const said = text(mainOf('/syotteet/'))
  for (const phone of ['iPhone: avaa Asetukset', 'Android: avaa Google-kalenteri']) expect(said).toContain(phone)
})

it('ideas are listed by how far they are, and each page has its answer', () => {
  expect(listed('/ideat/')).toEqual([
    ['Uusi', 'Korkeampia penkkejä odotustilaan'],
    ['Selvitetään', 'Kuljetus myös viikonloppuna'],
    ['Toteutetaan', 'Rauhallinen tila kirjastoon etävastaanottoa varten'],
    ['Toteutettu', 'Neuvola auki yhtenä iltana'],
    ['Ei toteuteta', 'Sote-asema joka kylään'],
  ])
  expect(text(mainOf('/ideat/oma-sote-asema-joka-kylaan/'))).toContain('Emme saisi työntekijöitä')
})

describe('feedback', () => {
  const question = 'Puuttuiko jotain tai onko jokin väärin?'

  it('is by a letter about the page, on every page', () => {
    for (const { url, root } of byLetter) {
      const [link] = byTag(root, 'a').filter((one) => text(one) === question)
      const subject = /^mailto:palaute@example\.fi\?subject=([^&]*)&/.exec((link && attribute(link, 'href')) ?? '')?.[1]
      const isPage = !/^\/4\d\d\.html$/.test(url)
      expect([url, decodeURIComponent(subject ?? '')]).toEqual([url, isPage ? `Palaute: ${url}` : 'Palaute:'])
    }
    expect(byLetter.map(({ url }) => url)).not.toContain('/kiitos/')
  })

  it('is by a form where the settings have one, on every page, which says what page it is of', () => {
    for (const { url, root } of byForm) {
      const [form] = byTag(root, 'form').filter((one) => attribute(one, 'method') === 'post')
      if (!form) return expect.unreachable(`no form on ${url}`)
      expect(attribute(form, 'action')).toBe('https://palaute.example.fi/laheta')
      expect(attribute(form, 'autocomplete')).toBe('off')
      const fields = elements(form).flatMap((field) => attribute(field, 'name') ?? [])
      expect(fields).toEqual(['sivu', 'etsit', 'vika', 'verkkosivu'])
      const labels = byTag(form, 'label').map((label) => attribute(label, 'for'))
      expect(byTag(form, 'textarea').map((area) => attribute(area, 'id'))).toEqual(labels.filter(Boolean))
      const isPage = !/^\/4\d\d\.html$/.test(url)
      const [page] = byTag(form, 'input').map((input) => attribute(input, 'value'))
      expect(page).toBe(isPage ? `https://koesivusto.example.fi${url}` : '')
    }
  })

  it('has thanks that only its sender sees, and one origin more in the policy', () => {
    const robots = byTag(rootOf(byForm, '/kiitos/'), 'meta').filter((meta) => attribute(meta, 'name') === 'robots')
    expect(robots.map((meta) => attribute(meta, 'content'))).toEqual(['noindex'])
    const policyOf = (folder: string) => /form-action ([^;\n]*)/.exec(readFileSync(`${folder}/_headers`, 'utf8'))?.[1]
    expect(policyOf('.test/gate')).toBe("'self' https://palaute.example.fi")
    expect(policyOf(elsewhere.folder)).toBe("'self'")
  })
})
