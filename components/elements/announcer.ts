/** Milliseconds without change before the text is read aloud: no sooner than a reader stops typing. */
const settle = 1000

/** Adds a live region (`role="status"`) to `parent`, which says the last text it is given. */
export const createAnnouncer = (parent: HTMLElement) => {
  const region = document.createElement('p')
  region.setAttribute('role', 'status')
  region.className = 'sr-only'
  parent.append(region)
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    say: (text: string): void => {
      clearTimeout(timer)
      // Emptied, so that the same words are read again.
      region.textContent = ''
      if (text) timer = setTimeout(() => (region.textContent = text), settle)
    },
  }
}
