/** How long the page is still before it is told aloud, in milliseconds: no sooner than a reader stops typing. */
const settle = 1000

/** Says the last of what it is given through a live region (`role="status"`), once things have settled. */
export const createAnnouncer = (region: HTMLElement) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    say: (text: string): void => {
      clearTimeout(timer)
      // Emptied, so that the same words are told again.
      region.textContent = ''
      if (text) timer = setTimeout(() => (region.textContent = text), settle)
    },
  }
}
