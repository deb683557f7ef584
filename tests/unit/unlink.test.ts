import { describe, expect, it } from 'vitest'
import { withoutLinksTo } from '@/lib/content/unlink'

const hidden = new Set(['/ajankohtaista/luonnos/'])

describe('withoutLinksTo', () => {
  it('keeps the text of a link to a hidden page, and other links', () => {
    expect(
      withoutLinksTo(
        '<p>Lue <a href="/ajankohtaista/luonnos/"><em>tämä</em> uutinen</a> ja <a href="/blogi/">blogi</a>.</p>',
        hidden,
      ),
    ).toBe('<p>Lue <em>tämä</em> uutinen ja <a href="/blogi/">blogi</a>.</p>')
  })

  it('sees through an anchor', () => {
    expect(withoutLinksTo('<a href="/ajankohtaista/luonnos/#kohta">x</a>', hidden)).toBe('x')
  })

  it('leaves an address alone that only begins the same', () => {
    const html = '<a href="/ajankohtaista/luonnos/osa/">x</a>'
    expect(withoutLinksTo(html, hidden)).toBe(html)
  })

  it('gives back the very same HTML when there is nothing to unlink', () => {
    const html = '<p>a<br>b &amp; <img src="/a.png"></p>'
    expect(withoutLinksTo(html, hidden)).toBe(html)
  })
})
