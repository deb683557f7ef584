import { isObject, type Values } from '../../schema/values'
import { escaped } from '../../text/xml'
import { type BodyContext, isLeftOut, markHtml, pictureHtml, textsNote } from './context'

/** Pages of Elementor: a tree of widgets in the item's own data, of which `content:encoded` holds at best an old copy. */

type Widget = {
  readonly type: string
  readonly widget: string
  readonly settings: Values
  readonly elements: readonly unknown[]
  readonly templateId: string
}

/** The tree in `_elementor_data`, or undefined when it cannot be read. After an import its backslashes may be doubled. */
export const readElementor = (data: string): readonly unknown[] | undefined => {
  const isDoubled = data.includes('\\') && (data.match(/\\+/g) ?? []).every((run) => run.length % 2 === 0)
  const halved = data.replace(/\\\\/g, '\\')
  for (const text of isDoubled ? [halved, data] : [data, halved]) {
    try {
      const tree: unknown = JSON.parse(text)
      if (Array.isArray(tree)) return tree
    } catch {
      // The other spelling may be the right one.
    }
  }
  return undefined
}

/** Templates may hold each other, even in a circle. */
const deepest = 40

export const elementorHtml = (
  tree: readonly unknown[],
  context: BodyContext,
  depth = 0,
  within: readonly string[] = [],
): string => tree.map((element) => elementHtml(readWidget(element), context, depth, within)).join('\n')

const record = (value: unknown): Values => (isObject(value) ? value : {})
const list = (value: unknown): readonly Values[] => (Array.isArray(value) ? value.filter(isObject) : [])
const string = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

const readWidget = (element: unknown): Widget => {
  const { elType, widgetType, settings, elements, templateID } = record(element)
  return {
    type: string(elType),
    widget: string(widgetType),
    // PHP writes settings without any as a list.
    settings: record(settings),
    elements: Array.isArray(elements) ? elements : [],
    templateId: string(templateID),
  }
}

/** `within` are the templates around it. */
const elementHtml = (element: Widget, context: BodyContext, depth: number, within: readonly string[]): string => {
  const { type, widget, settings, elements } = element
  const inner = (children: readonly unknown[]) =>
    depth < deepest ? elementorHtml(children, context, depth + 1, within) : ''
  if (depth >= deepest) {
    context.note('Elementorin osia on liian monta sisäkkäin: sisimmät jäivät pois.')
    return markHtml('liian syvä Elementor-sivu')
  }
  if (type !== 'widget') return `<div>${inner(elements)}</div>`
  const writer = Object.hasOwn(writers, widget) ? writers[widget] : undefined
  const written = writer?.(settings, { context, element, inner, depth, within })
  if (written !== undefined) {
    const own = record(settings.__dynamic__)
    if (Object.keys(own).length === 0 || written.replace(/<[^>]*>|\s/g, '') !== '') return written
    context.note(`Elementorin osan «${widget}» sisältö tulee muualta (dynaaminen tieto), eikä sitä ole viennissä.`)
    return markHtml(`Elementor ${widget}`)
  }
  const texts = textsNote(settings)
  if (
    isLeftOut(widget) ||
    /^(?:posts|portfolio|slides|reviews|sidebar|google_maps|table-of-contents|mega-menu|off-canvas|link-in-bio|lottie)$/.test(
      widget,
    ) ||
    /^theme-/.test(widget)
  ) {
    context.note(`Jätettiin pois Elementorin osa «${widget}»${texts}`)
    return inner(elements)
  }
  context.note(`Tuntematon Elementorin osa «${widget}», tekstissä sen paikalla on merkki${texts}`)
  return markHtml(`Elementor ${widget}`) + inner(elements)
}

type Place = {
  readonly context: BodyContext
  readonly element: Widget
  readonly inner: (elements: readonly unknown[]) => string
  readonly depth: number
  readonly within: readonly string[]
}
type Writer = (settings: Values, place: Place) => string

const linked = (text: string, link: unknown): string => {
  const { url } = record(link)
  return string(url) && text ? `<a href="${escaped(string(url))}">${text}</a>` : text
}
const heading = (level: string, text: string): string => (text.trim() ? `<${level}>${text}</${level}>` : '')
const paragraph = (text: string): string => (text.trim() ? `<p>${text}</p>` : '')
/** Text of an area with several lines, where an empty one parts paragraphs; or HTML. */
const rich = (text: string): string => `<x-text>${text}</x-text>`

const picture = (image: unknown, { context }: Place, captionHtml = ''): string => {
  const { id, url, alt } = record(image)
  const attachment = context.attachment(string(id)) ?? context.attachmentAt(string(url))
  const address = string(url) || attachment?.url
  if (!address || /\/elementor\/assets\/images\/placeholder\.png$/.test(address)) return ''
  return pictureHtml({ url: address, title: '', alt: string(alt) || (attachment?.alt ?? ''), caption: '' }, captionHtml)
}

const pictures = (images: unknown, place: Place): string =>
  list(images)
    .map((image) => picture(image, place, escaped(place.context.attachment(string(image.id))?.caption ?? '')))
    .join('')

const titleLevel = (size: unknown, otherwise: string): string => {
  const level = string(size) || otherwise
  return /^h[1-6]$/.test(level) ? level : 'p'
}

/** Parts under headings of their own, one level below what is around them. */
const parts =
  (titleKey: string, contentKey: string): Writer =>
  ({ tabs }) =>
    list(tabs)
      .map((tab) => `${heading('x-title', string(tab[titleKey]))}${rich(string(tab[contentKey]))}`)
      .join('')

const nested: Writer = ({ items, tabs }, { element, inner }) => {
  const titles = [...list(items), ...list(tabs)].map((one) => string(one.item_title) || string(one.tab_title))
  return element.elements.map((child, at) => `${heading('x-title', titles[at] ?? '')}${inner([child])}`).join('')
}

const box: Writer = (settings, place) =>
  [
    picture(settings.image, place),
    heading(titleLevel(settings.title_size, 'h3'), linked(string(settings.title_text), settings.link)),
    rich(string(settings.description_text)),
  ].join('')

const template: Writer = ({ template_id }, { context, element, depth, within }) => {
  const id = string(template_id) || element.templateId
  // Once is what a reader saw of a template that holds itself.
  if (within.includes(id)) return ''
  const shared = context.shared(id)
  const tree = shared?.elementor ? readElementor(shared.elementor) : undefined
  if (tree) return elementorHtml(tree, context, depth + 1, [...within, id])
  if (shared?.content) return shared.content
  context.note(`Elementorin mallia ${id} ei ole viennissä.`)
  return markHtml(`Elementor malli ${id}`)
}

const nothing: Writer = () => ''

const writers: Readonly<Record<string, Writer>> = {
  heading: ({ title, header_size, link }) => heading(titleLevel(header_size, 'h2'), linked(string(title), link)),
  'text-editor': ({ editor }) => rich(string(editor)),
  text: ({ editor, text }) => rich(string(editor) || string(text)),
  html: ({ html: code }) => string(code),
  shortcode: ({ shortcode }) => string(shortcode),
  image: (settings, place) => {
    const { caption_source, caption, image, link_to, link } = settings
    const own = place.context.attachment(string(record(image).id))
    const text = caption_source === 'attachment' ? escaped(own?.caption ?? '') : string(caption)
    const shown = picture(image, place, text)
    return link_to === 'custom' && string(record(link).url)
      ? shown.replace(/<img[^>]*>/, (img) => `<a href="${escaped(string(record(link).url))}">${img}</a>`)
      : shown
  },
  'image-gallery': ({ wp_gallery }, place) => pictures(wp_gallery, place),
  gallery: ({ gallery, galleries }, place) =>
    pictures(gallery, place) +
    list(galleries)
      .map((one) => pictures(one.multiple_gallery, place))
      .join(''),
  'image-carousel': ({ carousel }, place) => pictures(carousel, place),
  'media-carousel': ({ slides }, place) =>
    list(slides)
      .map(({ image }) => picture(image, place))
      .join(''),
  button: ({ text, link }) => paragraph(linked(string(text), link)),
  'icon-list': ({ icon_list }) =>
    `<ul>${list(icon_list)
      .map(({ text, link }) => `<li>${linked(string(text), link)}</li>`)
      .join('')}</ul>`,
  'icon-box': box,
  'image-box': box,
  accordion: parts('tab_title', 'tab_content'),
  toggle: parts('tab_title', 'tab_content'),
  tabs: parts('tab_title', 'tab_content'),
  'nested-accordion': nested,
  'nested-tabs': nested,
  video: ({ video_type, youtube_url, vimeo_url, dailymotion_url, hosted_url, external_url, title }) => {
    const address =
      video_type === 'vimeo'
        ? string(vimeo_url)
        : video_type === 'dailymotion'
          ? string(dailymotion_url)
          : video_type === 'hosted'
            ? string(record(hosted_url).url) || string(record(external_url).url)
            : string(youtube_url)
    if (!address) return ''
    return video_type === 'hosted'
      ? `<video src="${escaped(address)}"></video>`
      : `<iframe src="${escaped(address)}" title="${escaped(string(title))}"></iframe>`
  },
  testimonial: (settings, place) => {
    const { testimonial_content, testimonial_name, testimonial_job, testimonial_image } = settings
    const signed = [string(testimonial_name), string(testimonial_job)].filter(Boolean).join(', ')
    return `<blockquote>${rich(string(testimonial_content))}${paragraph(signed)}</blockquote>${picture(testimonial_image, place)}`
  },
  blockquote: ({ blockquote_content, author_name }) =>
    `<blockquote>${rich(string(blockquote_content))}${paragraph(string(author_name))}</blockquote>`,
  'call-to-action': (settings, place) =>
    [
      picture(settings.graphic_image ?? settings.bg_image, place),
      heading(titleLevel(settings.title_tag, 'h3'), string(settings.title)),
      rich(string(settings.description)),
      paragraph(linked(string(settings.button), settings.link)),
    ].join(''),
  'flip-box': ({ title_text_a, description_text_a, title_text_b, description_text_b, button_text, link }) =>
    [
      heading('h3', string(title_text_a)),
      rich(string(description_text_a)),
      heading('h4', string(title_text_b)),
      rich(string(description_text_b)),
      paragraph(linked(string(button_text), link)),
    ].join(''),
  alert: ({ alert_title, alert_description }) =>
    paragraph(`<strong>${string(alert_title)}</strong>`) + rich(string(alert_description)),
  counter: ({ prefix, ending_number, suffix, title }) =>
    paragraph(`<strong>${string(prefix)}${string(ending_number)}${string(suffix)}</strong> ${string(title)}`),
  progress: ({ title, percent }) =>
    paragraph(`${string(title)} ${string(record(percent).size) ? `${string(record(percent).size)} %` : ''}`),
  'animated-headline': ({ before_text, highlighted_text, rotating_text, after_text, tag }) =>
    heading(titleLevel(tag, 'h3'), [before_text, highlighted_text ?? rotating_text, after_text].map(string).join(' ')),
  'price-list': ({ price_list }) =>
    `<ul>${list(price_list)
      .map(({ title, price, item_description }) => [title, item_description, price].map(string).filter(Boolean))
      .map(([title = '', ...rest]) => `<li><strong>${title}</strong> ${rest.join(' ')}</li>`)
      .join('')}</ul>`,
  'text-path': ({ text }) => paragraph(escaped(string(text))),
  // Widgets of WordPress's own that hold text.
  'wp-widget-text': ({ wp }) => heading('x-title', escaped(string(record(wp).title))) + rich(string(record(wp).text)),
  'wp-widget-custom_html': ({ wp }) =>
    heading('x-title', escaped(string(record(wp).title))) + string(record(wp).content),
  template,
  global: template,
  divider: nothing,
  spacer: nothing,
  icon: nothing,
  'menu-anchor': nothing,
  'read-more': nothing,
}
