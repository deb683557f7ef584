import { attribute, type Element, elements, text } from './output'

/**
 * What mail programs support, in percent of those tested: the data of caniemail 1.0.5 (9.9.2025). The package itself is left
 * out, since it brings a formatter's plugin and Babel with it. Below 90 % each says what is seen where it is missing, and
 * where fewer than that support it whole, what of it a letter does without.
 */
type Support = {
  /** Whole or in part. */
  readonly percent: number
  /** Without a fault or a gap, where that is less than 90. */
  readonly whole?: number
  readonly otherwise?: string
}
const scheme = 'the light scheme of the elements stays'

export const support: Readonly<Record<string, Support>> = {
  'css-at-media-prefers-color-scheme': { percent: 42, otherwise: scheme },
  'css-background-color': { percent: 100, whole: 88, otherwise: 'dark text on the program’s own white stays' },
  'css-border': { percent: 100 },
  'css-color-scheme': { percent: 23, otherwise: scheme },
  'css-display-none': { percent: 98 },
  'css-font': { percent: 100 },
  'css-font-size': { percent: 100, whole: 52, otherwise: 'sizes are in pixels, not in rem or percent' },
  'css-font-weight': { percent: 100, whole: 78, otherwise: 'the one weight is 700, which all read as bold' },
  'css-important': { percent: 86, otherwise: scheme },
  'css-line-height': { percent: 100 },
  'css-margin': { percent: 100, whole: 59, otherwise: 'none is negative or auto, and none stands on a body or a span' },
  'css-max-height': { percent: 95 },
  'css-max-width': { percent: 100, whole: 88, otherwise: 'the table is as wide as the window' },
  'css-opacity': { percent: 71, otherwise: 'the preview is not displayed anyhow' },
  'css-overflow': { percent: 95, whole: 27, otherwise: 'only the hidden preview has it, and is not displayed anyhow' },
  'css-padding': { percent: 100 },
  'css-selector-class': { percent: 88, otherwise: scheme },
  'css-selector-descendant': { percent: 88, otherwise: scheme },
  'css-selector-grouping': { percent: 88, otherwise: scheme },
  'css-selector-type': { percent: 83, otherwise: scheme },
  'css-unit-px': { percent: 100 },
  'css-width': { percent: 100 },
  'html-align': { percent: 100 },
  'html-body': { percent: 66, otherwise: 'a table inside has the same style' },
  'html-cellpadding': { percent: 100 },
  'html-cellspacing': { percent: 100 },
  'html-dir': { percent: 95, whole: 80, otherwise: 'the text runs from left to right anyhow' },
  'html-div': { percent: 100 },
  'html-doctype': { percent: 73, otherwise: 'nothing in it depends on the mode' },
  'html-h1-h6': { percent: 100 },
  'html-hr': { percent: 100 },
  'html-lang': { percent: 80, otherwise: 'a voice reads it in the language of the program' },
  'html-lists': { percent: 100, whole: 59, otherwise: 'no list is reversed or numbered otherwise' },
  'html-mailto-links': { percent: 98, whole: 83, otherwise: 'no link has copies' },
  'html-meta-color-scheme': { percent: 6, otherwise: scheme },
  'html-p': { percent: 100 },
  'html-role': { percent: 73, otherwise: 'the tables have one cell a row, and read in order' },
  'html-strong': { percent: 100 },
  'html-style': { percent: 78, otherwise: scheme },
  'html-table': { percent: 100 },
  'html-width': { percent: 98 },
}

/** Names of the table, by what stands in a letter; '' for what HTML has always had. What is not here may not be used. */
const tags: Readonly<Record<string, string>> = {
  ...{ html: '', head: '', title: '', meta: '', a: '', br: '', em: '', body: 'html-body', style: 'html-style' },
  ...{ table: 'html-table', tbody: 'html-table', tr: 'html-table', td: 'html-table', div: 'html-div', p: 'html-p' },
  ...{ h1: 'html-h1-h6', h2: 'html-h1-h6', hr: 'html-hr', strong: 'html-strong' },
  ...{ ul: 'html-lists', ol: 'html-lists', li: 'html-lists' },
}
const attributes: Readonly<Record<string, string>> = {
  ...{ href: '', name: '', content: '', 'http-equiv': '', border: '', class: '', style: '', 'data-skip-in-text': '' },
  ...{ align: 'html-align', cellpadding: 'html-cellpadding', cellspacing: 'html-cellspacing', dir: 'html-dir' },
  ...{ lang: 'html-lang', role: 'html-role', width: 'html-width' },
}
const properties: Readonly<Record<string, string>> = {
  ...{ color: '', 'background-color': 'css-background-color', border: 'css-border', 'border-top': 'css-border' },
  ...{ 'border-top-color': 'css-border', 'color-scheme': 'css-color-scheme', display: 'css-display-none' },
  ...{ 'font-family': 'css-font', 'font-size': 'css-font-size', 'font-weight': 'css-font-weight' },
  ...{ 'line-height': 'css-line-height', margin: 'css-margin', 'margin-top': 'css-margin', padding: 'css-padding' },
  ...{ 'max-height': 'css-max-height', 'max-width': 'css-max-width', opacity: 'css-opacity', width: 'css-width' },
  ...{ overflow: 'css-overflow' },
}

const named = (table: Readonly<Record<string, string>>, what: string, name: string): string =>
  table[name] ?? `${what} ${name}`

const declared = (css: string): readonly string[] =>
  [...css.matchAll(/(?:^|[{;])\s*([a-z-]+)\s*:(?!root)/g)].map(([, name = '']) => named(properties, 'property', name))

/** Parts of a sheet that stand outside declarations. */
const ofSheet = (css: string): readonly string[] => [
  ...declared(css),
  ...[...css.matchAll(/@[^{]+/g)].map(([rule]) =>
    /^@media \(prefers-color-scheme:dark\)$/.test(rule) ? 'css-at-media-prefers-color-scheme' : `rule ${rule}`,
  ),
  ...['css-important', 'css-selector-class', 'css-selector-descendant', 'css-selector-grouping', 'css-selector-type'],
]

const ofElement = (element: Element): readonly string[] => [
  named(tags, 'element', element.tagName),
  ...element.attrs.map(({ name }) => named(attributes, 'attribute', name)),
  ...declared(attribute(element, 'style') ?? ''),
  ...(/^mailto:/.test(attribute(element, 'href') ?? '') ? ['html-mailto-links'] : []),
  ...(attribute(element, 'name') === 'color-scheme' ? ['html-meta-color-scheme'] : []),
  ...(element.tagName === 'style' ? ofSheet(element.childNodes.map(text).join('')) : []),
]

/** What a letter asks of mail programs, each once: names of the table, or what is not in it. */
export const featuresOf = (root: Element): readonly string[] =>
  [...new Set(['html-doctype', 'css-unit-px', ...elements(root).flatMap(ofElement)])].filter(Boolean).sort()
