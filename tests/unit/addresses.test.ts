import { describe, expect, it } from 'vitest'
import { publicContent } from '@/lib/content/gate'
import { formatProblem } from '@/lib/content/source/problem'
import type { Content } from '@/lib/schema/documents'
import { parseLedger } from '@/lib/site/ledger/ledger'
import { addresses, publicUrls } from '@/lib/site/ledger/old-addresses'
import { siteIndex } from '@/lib/site/site-index'
import { contentOf, news, page, post, project, region, topic } from './documents'

const today = '2021-06-15'

/** What the ledger's addresses answer on `today`. */
const answers = (urls: readonly string[], parts: Partial<Content> = {}) => {
  const all = contentOf(parts)
  const { ledger } = parseLedger(Buffer.from(urls.join('\n')), 'content/osoitteet.txt')
  const { moved, gone, problems } = addresses({ ledger, all, shown: publicContent(all, today) })
  return { moved: moved.map(({ from, to }) => `${from} ${to}`), gone, problems: problems.map(formatProblem) }
}
const fine = { moved: [], gone: [], problems: [] }

const withdraw =
  'Jos sivu on poistettu lopullisesti, palauta sen tiedosto ja lisää tietokenttiin rivi «draft: true»: osoite kertoo silloin, että sivu on poistettu.'

describe('what is public', () => {
  it('answers as it is', () => {
    const parts = { News: [news('a')], Project: [project('b')], Page: [page('c')] }
    expect(
      answers(['/', '/haku/', '/ajankohtaista/a/', '/hankkeet/b/', '/c/', '/aiheet/rahoitus/2021/'], parts),
    ).toEqual(fine)
  })

  it('is what the ledger is to remember: pages, and the old addresses that lead to them', () => {
    const all = contentOf({
      News: [news('a', { aliases: ['/vanha/'] }), news('b', { draft: true, aliases: ['/ei/'] })],
    })
    const shown = publicContent(all, today)
    expect(publicUrls(shown)).toEqual([...siteIndex(shown).map(({ url }) => url), '/vanha/'])
  })
})

describe('aliases', () => {
  it('of every type lead to their page, in the ledger or not, in order', () => {
    const parts = {
      News: [news('n', { aliases: ['/uutiset/n/', '/ajankohtaista/vanha/'] })],
      Post: [post('p', { aliases: ['/blogi/p1/'] })],
      Project: [project('h', { aliases: ['/h/'] })],
      Page: [page('s', { aliases: ['/s1/'] })],
      Region: [region('kainuu', { aliases: ['/alueet/kajaani/'] })],
      Topic: [topic('rahoitus', { aliases: ['/aiheet/raha/'] })],
    }
    expect(answers(['/ajankohtaista/vanha/'], parts)).toEqual({
      ...fine,
      moved: [
        '/aiheet/raha/ /aiheet/rahoitus/',
        '/ajankohtaista/vanha/ /ajankohtaista/n/',
        '/alueet/kajaani/ /alueet/kainuu/',
        '/blogi/p1/ /blogi/p/',
        '/h/ /hankkeet/h/',
        '/s1/ /s/',
        '/uutiset/n/ /ajankohtaista/n/',
      ],
    })
  })

  it('are kept in the form of addresses and given as servers match them, decoded', () => {
    const parts = { Page: [page('s', { aliases: ['/2021/ääni/', '/a%20b/'] }), page('t', { draft: true })] }
    expect(answers(['/2021/%C3%A4%C3%A4ni/', '/a%20b/', '/t/'], parts)).toEqual({
      ...fine,
      moved: ['/2021/ääni/ /s/', '/a b/ /s/'],
      gone: ['/t/'],
    })
  })

  it('never lead away from a page that is there', () => {
    expect(
      answers(['/ajankohtaista/a/'], { News: [news('a'), news('b', { aliases: ['/ajankohtaista/a/'] })] }),
    ).toEqual(fine)
  })

  it('make no chain and no loop: every redirect ends at a page', () => {
    const all = contentOf({
      News: [
        news('a', { aliases: ['/ajankohtaista/b/', '/x/'] }),
        news('b', { aliases: ['/ajankohtaista/a/', '/y/'], draft: true }),
        news('c', { aliases: ['/ajankohtaista/a/', '/ajankohtaista/c/'] }),
      ],
      Topic: [topic('rahoitus', { aliases: ['/aiheet/raha/', '/aiheet/raha/2021/'] }), topic('hoitotakuu')],
    })
    const shown = publicContent(all, today)
    const urls = ['/ajankohtaista/b/', '/y/', '/aiheet/raha/2021/', '/aiheet/raha/2020/']
    const { ledger } = parseLedger(Buffer.from(urls.join('\n')), 'content/osoitteet.txt')
    const { moved, gone } = addresses({ ledger, all, shown })
    const pages = siteIndex(shown).map(({ url }) => url)
    expect(moved.length).toBeGreaterThan(3)
    expect(moved.filter(({ from, to }) => pages.includes(from) || !pages.includes(to))).toEqual([])
    expect(moved.filter(({ from }) => gone.includes(from))).toEqual([])
    expect(new Set(moved.map(({ from }) => from)).size).toBe(moved.length)
  })
})

describe('municipalities', () => {
  const tile = { type: 'Municipality', col: 0, row: 0, short: 'X' } as const
  const kainuu = region('kainuu', {
    municipalities: [
      { name: 'Kajaani', nameSv: 'Kajana', ...tile },
      { name: 'Hyrynsalmi', ...tile, short: 'Hyr' },
      { name: 'Äijän kylä', ...tile },
    ],
  })

  it('lead to their area by each of their names, as typed and as addresses have them', () => {
    expect(answers([], { Region: [kainuu] }).moved).toEqual(
      ['/aijan-kyla/', '/hyrynsalmi/', '/kajaani/', '/kajana/', '/äijän-kylä/'].map(
        (from) => `${from} /alueet/kainuu/`,
      ),
    )
  })

  it('give way to pages and to old addresses, and are hidden with their area', () => {
    const parts = { Region: [kainuu], Page: [page('kajaani'), page('s', { aliases: ['/kajana/'] })] }
    expect(answers([], parts).moved).toEqual([
      '/aijan-kyla/ /alueet/kainuu/',
      '/hyrynsalmi/ /alueet/kainuu/',
      '/kajana/ /s/',
      '/äijän-kylä/ /alueet/kainuu/',
    ])
    expect(answers([], { Region: [{ ...kainuu, draft: true }] })).toEqual(fine)
  })

  it('are no addresses by names that an address cannot hold', () => {
    const odd = region('outo', {
      municipalities: [
        { name: '../x?#', ...tile },
        { name: '–', ...tile },
      ],
    })
    expect(answers([], { Region: [odd] }).moved).toEqual(['/x/ /alueet/outo/'])
  })
})

describe('what the gate hides', () => {
  const hidden = {
    News: [
      news('vanhentunut', { date: '2020-01-01', expires: '2021-06-14' }),
      news('luonnos', { draft: true, aliases: ['/luonnoksen-vanha/', '/salainen/'] }),
      news('tuleva', { date: '2021-06-16' }),
      news('alueella', { regions: ['salo'] }),
    ],
    Region: [region('kainuu'), region('salo', { draft: true })],
  }

  it('is gone where the ledger knows it', () => {
    const urls = ['vanhentunut', 'luonnos', 'tuleva', 'alueella'].map((slug) => `/ajankohtaista/${slug}/`)
    expect(answers([...urls, '/alueet/salo/', '/alueet/salo/2021/', '/luonnoksen-vanha/'], hidden)).toEqual({
      ...fine,
      gone: [
        '/ajankohtaista/alueella/',
        '/ajankohtaista/luonnos/',
        '/ajankohtaista/tuleva/',
        '/ajankohtaista/vanhentunut/',
        '/alueet/salo/',
        '/alueet/salo/2021/',
        '/luonnoksen-vanha/',
      ],
    })
  })

  it('appears nowhere when the ledger does not know it', () => {
    expect(answers([], hidden)).toEqual(fine)
    expect(answers(['/'], hidden)).toEqual(fine)
  })
})

describe('archives', () => {
  it('that emptied are gone', () => {
    const urls = [
      '/aiheet/hoitotakuu/2020/',
      '/ajankohtaista/vuosi/2020/',
      '/alueet/lakeus/2020/05/',
      '/blogi/vuosi/2019/',
    ]
    expect(answers(urls, { News: [news('a')] })).toEqual({ ...fine, gone: urls })
  })

  const many = Array.from({ length: 201 }, (_, at) =>
    news(`n${at}`, { date: at % 2 ? '2020-05-05' : '2020-06-06', topics: ['rahoitus'] }),
  )

  it('of a month lead to the year when it is not split any more, and are gone when only the month emptied', () => {
    const urls = ['/ajankohtaista/vuosi/2020/04/', '/ajankohtaista/vuosi/2020/05/']
    expect(answers(urls, { News: many })).toEqual({ ...fine, gone: ['/ajankohtaista/vuosi/2020/04/'] })
    expect(answers(urls, { News: many.slice(1) })).toEqual({
      ...fine,
      moved: urls.map((url) => `${url} /ajankohtaista/vuosi/2020/`),
    })
    const expired = many.map((item, at) => (at < 5 ? { ...item, expires: '2021-01-01' } : item))
    expect(answers(['/ajankohtaista/vuosi/2020/05/'], { News: expired }).moved).toEqual([
      '/ajankohtaista/vuosi/2020/05/ /ajankohtaista/vuosi/2020/',
    ])
  })

  it('under a topic or an area that moved lead to the same archive, else its year, else its page', () => {
    const parts = {
      News: [...many, news('a', { date: '2021-02-02', topics: ['rahoitus'], regions: ['kainuu'] })],
      Region: [region('kainuu', { aliases: ['/alueet/kajaani/'] })],
      Topic: [topic('rahoitus', { aliases: ['/aiheet/raha/'] })],
    }
    const urls = ['2019/', '2020/', '2020/04/', '2020/05/', '2021/', '2021/02/'].map((path) => `/aiheet/raha/${path}`)
    expect(answers([...urls, '/alueet/kajaani/2021/'], parts).moved).toEqual([
      '/aiheet/raha/ /aiheet/rahoitus/',
      '/aiheet/raha/2019/ /aiheet/rahoitus/',
      '/aiheet/raha/2020/ /aiheet/rahoitus/2020/',
      '/aiheet/raha/2020/04/ /aiheet/rahoitus/2020/',
      '/aiheet/raha/2020/05/ /aiheet/rahoitus/2020/05/',
      '/aiheet/raha/2021/ /aiheet/rahoitus/2021/',
      '/aiheet/raha/2021/02/ /aiheet/rahoitus/2021/',
      '/alueet/kajaani/ /alueet/kainuu/',
      '/alueet/kajaani/2021/ /alueet/kainuu/2021/',
    ])
  })

  it('under a topic that moved to a page of another kind lead to that page', () => {
    const parts = { Page: [page('rahasta', { aliases: ['/aiheet/raha/'] })] }
    expect(answers(['/aiheet/raha/2021/'], parts)).toEqual({
      ...fine,
      moved: ['/aiheet/raha/ /rahasta/', '/aiheet/raha/2021/ /rahasta/'],
    })
  })

  it('under the old address of a hidden topic are gone with it', () => {
    const topics = [topic('rahoitus'), topic('salainen', { draft: true, aliases: ['/aiheet/raha/'] })]
    expect(answers(['/aiheet/raha/', '/aiheet/raha/2021/'], { Topic: topics })).toEqual({
      ...fine,
      gone: ['/aiheet/raha/', '/aiheet/raha/2021/'],
    })
  })

  it('that no site could have are lost like any other page', () => {
    for (const url of ['/aiheet/rahoitus/2021/13/', '/aiheet/rahoitus/21/', '/hankkeet/x/2021/', '/blogi/2021/']) {
      expect(answers([url]).problems[0]).toContain(
        `content/osoitteet.txt:1 osoite: Osoite «${url}» on julkaistu, mutta`,
      )
    }
  })
})

describe('what vanished', () => {
  it('is told with the line to add, to the likeliest file', () => {
    const parts = { News: [news('rekrytoi-tekijoita', { date: '2021-05-06' }), news('aivan-muuta')] }
    expect(answers(['/', '/ajankohtaista/rekrytoi-tekija/'], parts).problems).toEqual([
      `content/osoitteet.txt:2 osoite: Osoite «/ajankohtaista/rekrytoi-tekija/» on julkaistu, mutta sivua ei enää ole. Lisää sen sivun tietokenttiin, jolle lukijat ohjataan (esimerkiksi content/ajankohtaista/2021-05-06-rekrytoi-tekijoita.md, jos siinä on sama asia), rivi «aliases: [/ajankohtaista/rekrytoi-tekija/]». ${withdraw}`,
    ])
  })

  it('goes into the list where there is one', () => {
    const parts = { News: [news('rekrytoi-tekijoita', { aliases: ['/uutiset/1/'] })] }
    expect(answers(['/ajankohtaista/rekrytoi-tekija/'], parts).problems).toEqual([
      `content/osoitteet.txt:1 osoite: Osoite «/ajankohtaista/rekrytoi-tekija/» on julkaistu, mutta sivua ei enää ole. Lisää sen sivun tietokenttiin, jolle lukijat ohjataan (esimerkiksi content/ajankohtaista/2021-05-05-rekrytoi-tekijoita.md, jos siinä on sama asia), luetteloon «aliases» rivi «  - /ajankohtaista/rekrytoi-tekija/». ${withdraw}`,
    ])
  })

  it('says both ways when no file is near', () => {
    expect(answers(['/hankkeet/x/'], { Project: [project('hoitotakuu')] }).problems).toEqual([
      `content/osoitteet.txt:1 osoite: Osoite «/hankkeet/x/» on julkaistu, mutta sivua ei enää ole. Lisää sen sivun tietokenttiin, jolle lukijat ohjataan, rivi «aliases: [/hankkeet/x/]», tai jos siinä on jo luettelo «aliases», siihen rivi «  - /hankkeet/x/». ${withdraw}`,
    ])
  })

  const suggested = (url: string, parts: Partial<Content>, others: readonly string[] = []) =>
    answers([url, ...others], parts).problems.flatMap((told) => /esimerkiksi (content\S+),/.exec(told)?.[1] ?? 'none')

  it('suggests within the section, and a file that was not published before over one that was', () => {
    const parts = {
      News: [news('palvelut-2'), news('palvelut-33')],
      Post: [post('palvelut-1')],
      Page: [page('palvelut-1')],
    }
    const known = ['/ajankohtaista/palvelut-2/']
    expect(suggested('/ajankohtaista/palvelut-1/', parts, known)).toEqual([
      'content/ajankohtaista/2021-05-05-palvelut-33.md',
    ])
    expect(suggested('/ajankohtaista/palvelut-1/', parts)).toEqual(['content/ajankohtaista/2021-05-05-palvelut-2.md'])
    expect(suggested('/palvelut-3/', parts)).toEqual(['content/sivut/palvelut-1.md'])
  })

  it('suggests from anywhere for an address outside today’s sections', () => {
    expect(suggested('/uutiset/2019/palvelut/', { Project: [project('palvelut')] })).toEqual([
      'content/hankkeet/palvelut.md',
    ])
  })

  it('one file that is suggested twice gets its list once', () => {
    const parts = { Page: [page('yhteystiedot')] }
    const [first, second] = answers(['/yhteystiedo/', '/yhteystietoa/'], parts).problems
    expect(first).toContain('rivi «aliases: [/yhteystiedo/]»')
    expect(second).toContain('luetteloon «aliases» rivi «  - /yhteystietoa/»')
  })

  it('of a removed topic is told once, not for each of its archives', () => {
    const { problems } = answers(['/aiheet/raha/', '/aiheet/raha/2020/', '/aiheet/raha/2021/'])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('content/osoitteet.txt:1 osoite: Osoite «/aiheet/raha/» on julkaistu')
    const [archive, ...others] = answers(['/aiheet/raha/2020/', '/aiheet/raha/2021/']).problems
    expect(others).toEqual([])
    expect(archive).toContain('Osoite «/aiheet/raha/2020/» on julkaistu, mutta sivua «/aiheet/raha/» ei enää ole.')
    expect(archive).toContain('rivi «aliases: [/aiheet/raha/]»')
  })

  it('is told in full, however much it is', () => {
    const urls = Array.from({ length: 2000 }, (_, at) => `/ajankohtaista/poistettu-uutinen-numero-${at}/`)
    const parts = { News: Array.from({ length: 2000 }, (_, at) => news(`toinen-juttu-${at}`)) }
    const left = parts.News.slice(0, 250).map(({ url }) => url)
    expect(answers([...urls, ...left], parts).problems).toHaveLength(2000)
  })

  it('is one problem when nearly nothing is left: that is another site', () => {
    const urls = Array.from({ length: 100 }, (_, at) => `/ajankohtaista/poistettu-uutinen-numero-${at}/`)
    const lists = ['/', '/ajankohtaista/', '/ajankohtaista/vuosi/2020/']
    const parts = { Page: [page('yhteystiedot')] }
    expect(answers([...lists, ...urls, '/yhteystiedot/'], parts).problems).toEqual([
      expect.stringContaining('Luettelossa on 101 sivua, joista 100 puuttuu sisällöstä. Jos teet toista sivustoa,'),
    ])
  })
})
