/**
 * Defines a custom element once the page is parsed and its first frame is drawn: a script that arrives sooner would meet
 * elements whose content is not there yet, and what it does would come before the first line that the reader sees.
 */
export const define = (name: string, element: CustomElementConstructor): void => {
  const run = () => customElements.define(name, element)
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => afterFrame(run), { once: true })
  else afterFrame(run)
}

/** A page that nobody sees draws no frames. */
const afterFrame = (task: () => void): void => {
  if (document.hidden) task()
  else requestAnimationFrame(() => setTimeout(task))
}
