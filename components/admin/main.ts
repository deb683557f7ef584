import type { AppEventListener } from '@sveltia/cms'
import type { createElement } from 'react'
import type { AdminConfig } from '@/lib/editors/forms/config'
import { editorComponent, sourceBlock } from '@/lib/editors/forms/editor-block'
import { previewOf } from './preview'

declare global {
  interface Window {
    /** Of the package's own React. */
    readonly h: typeof createElement
  }
}

/** Starts the editing forms in the browser, as `config.json` beside this script says. */

const preferencesKey = 'sveltia-cms.prefs'

/** Escape would otherwise leave the form and drop what was written without asking. An editor's own choice stands. */
const keepEscapeFromClosing = (): void => {
  const stored: unknown = JSON.parse(localStorage.getItem(preferencesKey) ?? '{}')
  const preferences = typeof stored === 'object' && stored !== null ? stored : {}
  if ('closeWithEscape' in preferences) return
  localStorage.setItem(preferencesKey, JSON.stringify({ ...preferences, closeWithEscape: false }))
}

/** Files leave out a flag that is off, but the form would write `draft: false`. */
const withoutFalse = (flags: readonly string[]): AppEventListener => ({
  name: 'preSave',
  handler: ({ entry }) => {
    const off = flags.filter((flag) => entry.getIn(['data', flag]) === false)
    if (off.length > 0) return off.reduce((rest, flag) => rest.deleteIn(['data', flag]), entry)
  },
})

const start = async (): Promise<void> => {
  keepEscapeFromClosing()
  // Only now, since the package reads the preferences as it is loaded.
  const { default: CMS } = await import('@sveltia/cms')
  const answer = await fetch('./config.json')
  const { config, blocks, flags, previews }: AdminConfig = await answer.json()
  for (const block of blocks) CMS.registerEditorComponent(editorComponent(block))
  CMS.registerEditorComponent(sourceBlock)
  CMS.registerEventListener(withoutFalse(flags))
  for (const folder of previews) CMS.registerPreviewTemplate(folder, previewOf(window.h, folder))
  await CMS.init({ config })
}

await start()
