import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

/** An export of WordPress of any size, of an invented area: for measuring the import and for trying the whole way to a site. */

export const oldSite = 'https://vanha.example.fi'

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

const towns = ['Selkälä', 'Tervola-Järvi', 'Mustasalo', 'Hiekkaniemi', 'Koivuranta', 'Louhela', 'Pajula']
const things = ['etävastaanotto', 'kotihoito', 'perhekeskus', 'hoitotakuu', 'kuntoutus', 'neuvola', 'palvelupiste']
const topics = ['rahoitus', 'rekrytointi', 'etapalvelut', 'perhepalvelut'] as const
const topicNames = ['Rahoitus', 'Rekrytointi', 'Etäpalvelut', 'Perhepalvelut'] as const

const pick = <T>(list: readonly T[], at: number): T => {
  const one = list[at % list.length]
  if (one === undefined) throw new Error('An empty list')
  return one
}

const head = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Järvimaan uudistus</title><link>${oldSite}</link><language>fi</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${oldSite}</wp:base_site_url><wp:base_blog_url>${oldSite}</wp:base_blog_url>
<wp:author><wp:author_login>maija</wp:author_login><wp:author_display_name>Maija Järvinen</wp:author_display_name><wp:author_first_name>Maija</wp:author_first_name><wp:author_last_name>Järvinen</wp:author_last_name></wp:author>
${['Uutiset', 'Blogi', ...topicNames].map((name, at) => `<wp:category><wp:term_id>${at + 1}</wp:term_id><wp:category_nicename>${pick(['uutiset', 'blogi', ...topics], at)}</wp:category_nicename><wp:category_parent>${at > 1 && at % 2 === 0 ? 'uutiset' : ''}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>`).join('\n')}
`

/** Kinds of items, over and over; every old address of theirs must answer in the end. */
const kinds = [
  'classic',
  'gutenberg',
  'elementor',
  'classic',
  'gutenberg',
  'page',
  'picture',
  'elementorPage',
  'swedish',
  'draft',
  'paper',
  'menu',
] as const

const sentence = (at: number, more: number): string =>
  `${pick(towns, at + more)} kehittää palvelua, jonka nimi on ${pick(things, at * 3 + more)}, ja numero ${at * 7 + more} kertoo vaiheen.`

const paragraphs = (at: number, count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, more) =>
      `${sentence(at, more)} ${sentence(at + 1, more)} Katso myös <a href="${oldSite}/?p=${1000 + Math.max(0, at - 5)}">aiempi juttu</a>.`,
  )

const pictureFile = (at: number): string => `2021/${String((at % 12) + 1).padStart(2, '0')}/kuva-${at}.png`
const figure = (at: number): string =>
  `<figure class="wp-block-image"><img src="${oldSite}/wp-content/uploads/${pictureFile(Math.max(6, at - (at % 12) - 6)).replace('.png', '-300x200.png')}" alt="Kartta, jossa on ${pick(towns, at)}"/></figure>`

const widget = (widgetType: string, settings: object) => ({ elType: 'widget', widgetType, settings, elements: [] })
const elementor = (at: number): string =>
  JSON.stringify([
    {
      elType: at % 2 === 0 ? 'container' : 'section',
      settings: [],
      elements: [
        {
          elType: at % 2 === 0 ? 'container' : 'column',
          settings: [],
          elements: [
            widget('heading', { title: `Mitä ${pick(towns, at)} tekee`, header_size: 'h2' }),
            widget('text-editor', {
              editor: paragraphs(at, 3)
                .map((text) => `<p>${text}</p>`)
                .join('\n'),
            }),
            widget('icon-list', {
              icon_list: [
                { text: 'Soita', link: { url: '' } },
                { text: 'Tule käymään', link: { url: '' } },
              ],
            }),
            widget('accordion', { tabs: [{ tab_title: 'Kenelle?', tab_content: '<p>Kaikille asukkaille.</p>' }] }),
          ],
        },
      ],
    },
  ])

const bodies: Readonly<Record<string, (at: number) => string>> = {
  classic: (at) =>
    `${paragraphs(at, 4).join('\n\n')}\n\n<h3>Seuraavaksi</h3>\n<ul>\n<li>yksi</li>\n<li>kaksi</li>\n</ul>`,
  gutenberg: (at) =>
    `${paragraphs(at, 3)
      .map((text) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`)
      .join('\n')}
<!-- wp:image -->${figure(at)}<!-- /wp:image -->
<!-- wp:table --><figure class="wp-block-table"><table><thead><tr><th>Kunta</th><th>Määrä</th></tr></thead><tbody><tr><td>${pick(towns, at)}</td><td>${at}</td></tr></tbody></table></figure><!-- /wp:table -->`,
  page: (at) => `<p>${paragraphs(at, 2).join('</p><p>')}</p>`,
  swedish: () => '<p>Vården blir bättre. Vi berättar mer på finska.</p>',
  draft: (at) => sentence(at, 1),
}

const item = (at: number): string => {
  const kind = pick(kinds, at)
  const id = 1000 + at
  const isPage = /page|swedish/i.test(kind)
  const isFile = kind === 'picture' || kind === 'paper'
  const type = isFile ? 'attachment' : kind === 'menu' ? 'nav_menu_item' : isPage ? 'page' : 'post'
  const name =
    kind === 'picture'
      ? `kuva-${at}`
      : kind === 'paper'
        ? `ohje-${at}`
        : `${pick(things, at)}-${at}`.normalize('NFD').replace(/\p{M}/gu, '')
  const day = `${2019 + (at % 4)}-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`
  const status = isFile ? 'inherit' : kind === 'draft' ? 'draft' : 'publish'
  const path =
    kind === 'swedish'
      ? `/sv/${name}/`
      : isPage
        ? `/${name}/`
        : isFile
          ? `/${name}/`
          : `/${day.slice(0, 7).replace('-', '/')}/${name}/`
  const link = kind === 'draft' || kind === 'menu' ? `${oldSite}/?p=${id}` : oldSite + path
  const terms = [
    ...(type === 'post'
      ? [
          pick(
            [
              ['uutiset', 'Uutiset'],
              ['blogi', 'Blogi'],
            ] as const,
            Math.floor(at / 2),
          ),
          [pick(topics, at), pick(topicNames, at)] as const,
        ]
      : []),
  ].map(([slug, shown]) => `<category domain="category" nicename="${slug}">${cdata(shown)}</category>`)
  if (kind === 'swedish') terms.push('<category domain="language" nicename="sv">Svenska</category>')
  const file = kind === 'picture' ? pictureFile(at) : `2021/03/ohje-${at}.txt`
  const meta: readonly (readonly [string, string])[] = [
    ...(/elementor/i.test(kind)
      ? [['_elementor_edit_mode', 'builder'] as const, ['_elementor_data', elementor(at)] as const]
      : []),
    ...(isFile ? [['_wp_attachment_image_alt', 'Kartta kunnista'] as const] : []),
    ...(type === 'post' && at % 3 === 0 ? [['_thumbnail_id', String(1006)] as const] : []),
  ]
  // Some have none, as on every site.
  const excerpt =
    isFile || at % 9 === 4 ? '' : `Tiivistelmä numero ${at}: ${pick(towns, at)} kertoo, missä uudistuksen työ nyt on.`
  return `<item><title>${cdata(`${pick(towns, at)} ja ${pick(things, at)} ${at}`)}</title><link>${link}</link><dc:creator>maija</dc:creator>
<content:encoded>${cdata(bodies[kind]?.(at) ?? '')}</content:encoded><excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>${day} 10:00:00</wp:post_date><wp:post_date_gmt>${kind === 'draft' ? '0000-00-00 00:00:00' : `${day} 08:00:00`}</wp:post_date_gmt><wp:post_modified>${day} 12:00:00</wp:post_modified>
<wp:post_name>${name}</wp:post_name><wp:status>${status}</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>${type}</wp:post_type><wp:post_password></wp:post_password>
${isFile ? `<wp:attachment_url>${oldSite}/wp-content/uploads/${file}</wp:attachment_url>` : ''}${terms.join('')}
${meta.map(([key, value]) => `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`).join('\n')}</item>
`
}

/** Files that the export names, below its uploads. */
export const uploadsOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    const kind = pick(kinds, at)
    return kind === 'picture' ? [pictureFile(at)] : kind === 'paper' ? [`2021/03/ohje-${at}.txt`] : []
  })

export const writeExport = async (file: string, count: number): Promise<void> => {
  const stream = createWriteStream(file)
  stream.write(head)
  for (let at = 0; at < count; at++) if (!stream.write(item(at))) await once(stream, 'drain')
  stream.end('</channel></rss>\n')
  await once(stream, 'finish')
}
