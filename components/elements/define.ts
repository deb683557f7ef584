/**
 * Defines a custom element once the page is parsed: a script that arrives sooner would meet elements whose content is not
 * there yet.
 */
export const define = (name: string, element: CustomElementConstructor): void => {
  const run = () => customElements.define(name, element)
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run, { once: true })
  else run()
}
