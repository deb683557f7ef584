export type Option = { readonly url: string; readonly title: string; readonly kind: string }

type Listbox = {
  readonly element: HTMLElement
  /** Shows these; closes when there are none. */
  readonly show: (options: readonly Option[]) => void
  readonly close: () => void
}

const element = (name: string, text: string, className = ''): HTMLElement => {
  const made = document.createElement(name)
  made.textContent = text
  made.className = className
  return made
}

/**
 * The list of an editable combobox whose options are pages (ARIA Authoring Practices, «Editable Combobox With List
 * Autocomplete»): the focus stays in the field, `aria-activedescendant` tells which option is meant, Enter goes there,
 * Escape closes, Tab leaves. `refresh` is asked to show what belongs to the text when an arrow opens a closed list.
 */
export const createListbox = (
  input: HTMLInputElement,
  label: string,
  refresh: () => void,
  signal: AbortSignal,
): Listbox => {
  const list = element('ul', '', 'suggestions')
  list.id = `${input.id}_ehdotukset`
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', label)
  list.hidden = true
  input.setAttribute('aria-controls', list.id)
  let urls: readonly string[] = []
  let active = -1

  const activate = (index: number): void => {
    active = index
    for (const [i, item] of [...list.children].entries()) {
      item.setAttribute('aria-selected', String(i === index))
      if (i === index) item.scrollIntoView({ block: 'nearest' })
    }
    if (index < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `${list.id}_${index}`)
  }
  const setOpen = (open: boolean): void => {
    list.hidden = !open
    input.setAttribute('aria-expanded', String(open))
    activate(-1)
  }
  const show = (options: readonly Option[]): void => {
    urls = options.map(({ url }) => url)
    list.replaceChildren(
      ...options.map(({ title, kind }, i) => {
        const item = element('li', '')
        item.id = `${list.id}_${i}`
        item.setAttribute('role', 'option')
        item.append(element('span', title), ' ', element('span', kind, 'kind'))
        return item
      }),
    )
    setOpen(options.length > 0)
  }
  const go = (index: number): void => {
    const url = urls[index]
    if (url === undefined) return
    setOpen(false)
    location.assign(url)
  }
  /** Past either end comes the field itself. */
  const move = (by: 1 | -1): void => {
    if (list.hidden) refresh()
    if (list.hidden) return
    const places = urls.length + 1
    activate(((active + 1 + by + places) % places) - 1)
  }

  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      go(active)
    } else if (event.key === 'Escape' && !list.hidden) {
      // The first Escape closes the list, a second one empties the field as in any search field.
      event.preventDefault()
      setOpen(false)
    } else if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) activate(-1)
  }
  input.addEventListener('keydown', onKey, { signal })
  input.addEventListener('blur', () => setOpen(false), { signal })
  // The focus stays in the field while an option is pressed.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest('li') : null
    if (item) go([...list.children].indexOf(item))
  })
  return { element: list, show, close: () => setOpen(false) }
}
