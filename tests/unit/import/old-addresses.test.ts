import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createTargets } from '@/lib/editors/import/links'
import { readMapping } from '@/lib/editors/import/mapping'
import { mediaFilesOf } from '@/lib/editors/import/media-files'
import { oldAddressLines } from '@/lib/editors/import/old-addresses'
import { oldPathsOf } from '@/lib/editors/import/old-paths'
import { planOf } from '@/lib/editors/import/plan'
import { proposeMapping } from '@/lib/editors/import/propose-mapping'
import { surveyOf } from '@/lib/editors/import/survey'
import { parseOldSite } from '@/lib/site/ledger/old-site'

/** Addresses that sites of every kind had: each has its line, and links in texts find the same. */

const folder = mkdtempSync(join(tmpdir(), 'osoitteet-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0

type Given = {
  readonly id: number
  readonly link: string
  readonly type?: string
  readonly status?: string
  readonly name?: string
  readonly title?: string
  readonly content?: string
  readonly password?: string
  readonly file?: string
  readonly terms?: readonly (readonly [domain: string, slug: string, name: string])[]
  readonly meta?: readonly (readonly [key: string, value: string])[]
}

const itemOf = ({ id, link, type = 'post', status = 'publish', name = `juttu-${id}`, title = name, ...more }: Given) =>
  `<item><title>${title}</title><link>${link}</link><dc:creator>maija.m</dc:creator><content:encoded><![CDATA[${more.content ?? 'Teksti.'}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>2021-05-03 10:00:00</wp:post_date><wp:post_name>${name}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type><wp:post_password>${more.password ?? ''}</wp:post_password>${more.file ? `<wp:attachment_url>${more.file}</wp:attachment_url>` : ''}${(more.terms ?? []).map(([domain, slug, shown]) => `<category domain="${domain}" nicename="${slug}"><![CDATA[${shown}]]></category>`).join('')}${(more.meta ?? []).map(([key, value]) => `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`).join('')}</item>`

/** What the first proposal makes of an export, unless `change` corrects it. */
const site = async (home: string, items: readonly Given[], change = (mapping: string) => mapping) => {
  const file = join(folder, `${files++}.xml`)
  writeFileSync(
    file,
    `<rss><channel><title>Sivu</title><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>${home}</wp:base_blog_url><wp:author><wp:author_id>3</wp:author_id><wp:author_login>maija.m</wp:author_login></wp:author><wp:category><wp:term_id>7</wp:term_id><wp:category_nicename>lapset</wp:category_nicename><wp:cat_name><![CDATA[Lapset &amp; nuoret]]></wp:cat_name></wp:category><wp:tag><wp:term_id>8</wp:term_id><wp:tag_slug>leikki</wp:tag_slug><wp:tag_name>leikki</wp:tag_name></wp:tag>${items.map(itemOf).join('')}</channel></rss>`,
  )
  const survey = await surveyOf(file)
  const proposal = change(proposeMapping(survey, { topics: [], regions: [], authors: [] }))
  const mapping = readMapping(proposal, 'tuonti.yml')
  const plan = planOf(survey, mapping, new Set(), new Map())
  const media = mediaFilesOf(survey)
  const paths = oldPathsOf(survey, mapping)
  const target = createTargets({ survey, mapping, plan, media, paths }, new Set())
  const aliases = survey.items.map((item) => {
    const planned = plan.get(item.id)
    return planned?.kind === 'document' ? paths.alias(item, planned.url) : undefined
  })
  return {
    proposal,
    aliases,
    target,
    media,
    /** To what an address leads; '' is gone, or an alias's. */
    lines: () => {
      const lines = oldAddressLines({ survey, mapping, plan, media, paths })
      expect(parseOldSite(Buffer.from(lines.join('\n')), 'x').problems).toEqual([])
      return new Map(lines.map((line): [string, string] => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']))
    },
  }
}

const home = 'https://vanha.fi'
const day = `${home}/2021/05/03`

describe('an item', () => {
  it('leads from its parts, its former names and day, and from its number', async () => {
    const { lines } = await site(home, [
      {
        id: 5,
        link: `${day}/uusi/`,
        name: 'uusi',
        content: 'a<!--nextpage-->b<!-- nextpage -->c',
        meta: [
          ['_wp_old_slug', 'vanha'],
          ['_wp_old_slug', 'vanhin'],
          ['_wp_old_date', '2021-05-01'],
        ],
      },
    ])
    const found = lines()
    const path = '/2021/05/03/uusi/'
    for (const from of [`${path}2/`, `${path}3/`, '/2021/05/03/vanha/', '/2021/05/03/vanhin/', '/2021/05/01/uusi/'])
      expect([from, found.get(from)]).toEqual([from, path])
    expect([found.get('/?p=5'), found.has(`${path}4/`)]).toEqual([path, false])
  })

  it('that stays where it was keeps its feed and its form for phones', async () => {
    const { lines } = await site(home, [{ id: 2, link: `${home}/tietoja`, type: 'page', name: 'tietoja' }])
    const found = lines()
    expect(['/tietoja/', '/tietoja/feed/', '/tietoja/amp/'].map((from) => found.get(from))).toEqual([
      '',
      '/tietoja/',
      '/tietoja/',
    ])
  })

  it('with a password had an address that readers knew; a private one had none', async () => {
    const { lines, aliases } = await site(home, [
      { id: 2, link: `${day}/suojattu/`, password: 'x' },
      { id: 3, link: `${day}/yksityinen/`, status: 'private' },
    ])
    expect([lines().get('/2021/05/03/suojattu/'), lines().has('/2021/05/03/yksityinen/')]).toEqual(['', false])
    expect(aliases).toEqual([undefined, undefined])
  })

  it('shares its address with no other: the first of the main language has it', async () => {
    const { aliases, target } = await site(home, [
      { id: 2, link: `${home}/palvelut/?lang=sv`, type: 'page', name: 'tjanster' },
      { id: 3, link: `${home}/palvelut/`, type: 'page', name: 'palvelumme' },
      { id: 4, link: `${home}/palvelut/`, type: 'page', name: 'kopio' },
    ])
    expect(aliases).toEqual([undefined, '/palvelut/', undefined])
    expect(target('/palvelut/', home)).toEqual({ url: '/palvelumme/' })
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'urn:x', ''])('of the address «%s» has none', async (link) => {
    const { lines, aliases } = await site(home, [{ id: 2, link }])
    expect(aliases).toEqual([undefined])
    expect([...lines().keys()].filter((from) => !from.startsWith('/'))).toEqual([])
  })
})

describe('lists', () => {
  it('of days, authors and tags are found by number too, and names are read as HTML', async () => {
    const { lines, proposal } = await site(home, [{ id: 5, link: `${day}/a/`, terms: [['category', 'lapset', 'x']] }])
    const found = lines()
    const [year, news] = ['/ajankohtaista/vuosi/2021/', '/ajankohtaista/']
    expect(['/?m=2021', '/?m=202105', '/?m=20210503', '/2021/05/'].map((from) => found.get(from))).toEqual(
      Array(4).fill(year),
    )
    expect(['/?author=3', '/author/maija.m/', '/author/maija-m/'].map((from) => found.get(from))).toEqual(
      Array(3).fill(news),
    )
    expect([found.get('/?cat=7'), found.get('/?tag=leikki')]).toEqual(['/aiheet/lapset-nuoret/', ''])
    expect(proposal).toContain('name: Lapset & nuoret')
  })

  it('begin as the permanent links do', async () => {
    const { lines } = await site(
      home,
      [5, 6].map((id) => ({ id, link: `${home}/archives/${id}` })),
    )
    const found = lines()
    for (const from of ['category/lapset/', 'tag/leikki/', 'author/maija-m/', 'date/2021/05/'])
      expect([from, found.has(`/archives/${from}`)]).toEqual([from, true])
    const inCategory = await site(
      home,
      [5, 6].map((id) => ({ id, link: `${home}/lapset/${id}/`, terms: [['category', 'lapset', 'x']] as const })),
    )
    expect(inCategory.lines().has('/category/lapset/')).toBe(true)
  })

  it('of a language stood in its folder, and so did its feed', async () => {
    const terms = [
      ['category', 'lapset', 'x'],
      ['language', 'sv', 'Svenska'],
    ] as const
    const found = (await site(home, [{ id: 5, link: `${home}/sv/a/`, terms }])).lines()
    for (const from of ['/sv/category/lapset/', '/category/lapset/', '/sv/feed/', '/sv/'])
      expect([from, found.has(from)]).toEqual([from, true])
  })

  it('of a taxonomy of the site lead to its topic, once somebody says which', async () => {
    const items = [{ id: 5, link: `${day}/a/`, terms: [['aihealue', 'digi', 'Digi']] as const }]
    expect((await site(home, items)).lines().get('/aihealue/digi/')).toBe('')
    const corrected = await site(home, items, (text) => text.replace(/(slug: digi[\s\S]*?topic:)/, '$1 digipalvelut'))
    expect(corrected.lines().get('/aihealue/digi/')).toBe('/aiheet/digipalvelut/')
  })

  it('that an empty page only named are the section', async () => {
    const { lines, target } = await site(home, [
      { id: 5, link: `${home}/uutiset/`, type: 'page', name: 'uutiset', content: '' },
      ...Array.from({ length: 6 }, (_, at) => ({ id: 10 + at, link: `${day}/${at}/` })),
    ])
    const found = lines()
    expect([found.get('/uutiset/'), found.get('/uutiset/page/2/')]).toEqual(['/ajankohtaista/', '/ajankohtaista/'])
    expect(target('/uutiset/', home)).toEqual({ url: '/ajankohtaista/' })
  })
})

describe('a site in a folder', () => {
  const sote = 'https://www.kunta.fi/sote'
  const items = [
    { id: 5, link: `${sote}/uusi-talo/`, name: 'uusi-talo' },
    { id: 6, link: `${sote}/`, type: 'page', name: 'etusivu' },
  ]

  it('has all its addresses there, its front page is the front page, and what is beside it is somebody else’s', async () => {
    const { lines, aliases, target } = await site(sote, items)
    const found = lines()
    expect(aliases).toEqual(['/sote/uusi-talo/', undefined])
    expect([found.get('/sote/'), found.get('/sote/?p=6'), found.get('/sote/?p=5')]).toEqual([
      '/',
      '/',
      '/sote/uusi-talo/',
    ])
    for (const from of ['category/lapset/', 'feed/', '2021/05/', 'author/maija-m/', '?cat=7'])
      expect([from, found.has(`/sote/${from}`)]).toEqual([from, true])
    expect([...found.keys()].filter((from) => !from.startsWith('/sote/'))).toEqual([])
    expect(target('http://kunta.fi/sote/uusi-talo', sote)).toEqual({ url: '/ajankohtaista/uusi-talo/' })
    expect(target('https://www.kunta.fi/hallinto/', sote)).toEqual({ url: 'https://www.kunta.fi/hallinto/' })
  })

  it('that the new one takes has them below it', async () => {
    const { lines, aliases, target } = await site(sote, items, (text) => text.replace('folder: /sote', 'folder:'))
    expect(aliases).toEqual(['/uusi-talo/', undefined])
    expect([...lines().keys()].filter((from) => from.startsWith('/sote'))).toEqual([])
    expect(target(`${sote}/uusi-talo/`, sote)).toEqual({ url: '/ajankohtaista/uusi-talo/' })
  })
})

describe('files', () => {
  const uploads = `${home}/wp-content/uploads/2021/05`
  const metadata =
    's:4:"file";s:20:"2021/05/IMG_1.JPG";a:1:{s:4:"file";s:17:"IMG_1-300x200.jpg";}s:14:"original_image";s:14:"IMG_1_orig.JPG";'

  it('are found in every size, whatever the letters of its end', async () => {
    const { lines, media } = await site(home, [
      {
        id: 9,
        link: `${home}/img_1/`,
        type: 'attachment',
        status: 'inherit',
        file: `${uploads}/IMG_1.JPG`,
        meta: [['_wp_attachment_metadata', metadata]],
      },
    ])
    expect(media.path(`${uploads}/IMG_1-300x200.jpg`)).toBe('/media/2021/05/img-1.jpg')
    const found = lines()
    for (const name of ['IMG_1.JPG', 'IMG_1-300x200.jpg', 'IMG_1_orig.JPG'])
      expect([name, found.get(`/wp-content/uploads/2021/05/${name}`)]).toEqual([name, '/media/2021/05/img-1.jpg'])
  })

  it('that the export does not name are those that texts show', async () => {
    const { lines, media } = await site(home, [])
    media.path(`${uploads}/kuva-150x150.jpg`)
    const found = lines()
    for (const name of ['kuva-150x150.jpg', 'kuva.jpg'])
      expect(found.get(`/wp-content/uploads/2021/05/${name}`)).toBe('/media/2021/05/kuva.jpg')
  })

  it('that cannot be published are not taken along', async () => {
    const { target, media } = await site(home, [])
    expect(target(`${uploads}/paketti.ZIP`, home)).toEqual({ lost: 'tiedostoa «zip» ei voi julkaista' })
    expect([...media.used]).toEqual([])
  })
})
