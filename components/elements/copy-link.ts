import { define } from './define'

/**
 * `<copy-link data-label data-done>` around a link: where the clipboard can be written, a button that copies the link's
 * address takes its place. The button stands in a shadow tree, so the page's own HTML is never changed, and without the
 * script the link itself remains, to be copied by hand.
 */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')
    if (!link || !navigator.clipboard || this.shadowRoot) return
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = this.dataset.label ?? ''
    const status = document.createElement('span')
    status.setAttribute('role', 'status')
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(link.href)
        status.textContent = this.dataset.done ?? ''
      } catch {
        // Writing was refused: the link comes back, so that the address can be copied by hand.
        button.replaceWith(document.createElement('slot'))
        link.focus()
      }
    })
    const root = this.attachShadow({ mode: 'open' })
    root.append(button, status)
    root.adoptedStyleSheets = [styles]
  }
}

const styles = new CSSStyleSheet()
styles.replaceSync(`
  button {
    min-height: 2.25rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--color-brand);
    font: inherit;
    text-decoration: underline 1px;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 3px solid var(--color-focus);
    outline-offset: 2px;
  }
  span:not(:empty) {
    margin-left: 0.6em;
  }
`)

define('copy-link', CopyLink)
