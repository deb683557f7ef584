import { describe, expect, it } from 'vitest'
import { fitHeadline, lineHeight } from '@/lib/outputs/share-image/headline'

/** Half an em a character, so that a line of `size` pixels holds twice as many of them as the box holds ems. */
const width = (text: string): number => text.length / 2
const box = { width: 603, height: 360 }
const fit = (text: string) => fitHeadline(text, box, width)

const broken = (lines: readonly string[]): string => lines.join('|')

describe('a headline', () => {
  it('that is short stands large on one line', () => {
    expect(fit('Oulu')).toEqual({ size: 96, lines: ['Oulu'] })
  })

  it('has lines as even as its words make them', () => {
    // Twelve characters fit a line: «yksi kaksi / kolme» is no worse than three even lines, and fewer.
    expect(broken(fit('yksi kaksi kolme').lines)).toBe('yksi kaksi|kolme')
    expect(broken(fit('a bb ccc dddd eee').lines)).toBe('a bb ccc|dddd eee')
  })

  it('breaks a word where Finnish allows, and only one that no line holds in large letters', () => {
    const long = fit('sanat valmistelu\u00ADorganisaatiota\u00ADvastaavaa ja lyhyt\u00ADsana')
    expect(broken(long.lines)).toBe('sanat valmistelu-|organisaatiota-|vastaavaa ja|lyhytsana')
    expect(long.size).toBe(68)
    // Small enough for all of it beats broken, when it is not too small.
    expect(fit('valmistelu\u00ADorganisaatio')).toEqual({ size: 54, lines: ['valmisteluorganisaatio'] })
  })

  it('may break behind a hyphen between letters, not before a word joiner or at a non-breaking space', () => {
    expect(broken(fit('Pohjois-Pohjanmaa').lines)).toBe('Pohjois-|Pohjanmaa')
    expect(broken(fit('sote-keskus -\u2060hankkeesta').lines)).toBe('sote-keskus|-hankkeesta')
    expect(broken(fit('kello 14 viisitoista\u00A0prosenttia').lines)).toMatch(/(^|\|)viisitoista\u00A0prosenttia$/)
  })

  it('breaks anywhere when nothing else helps, and loses no letter', () => {
    const { lines, size } = fit('x'.repeat(300))
    expect(lines.join('')).toBe('x'.repeat(300))
    expect(lines.length * size * lineHeight).toBeLessThanOrEqual(box.height)
    for (const line of lines) expect(width(line) * size).toBeLessThanOrEqual(box.width)
  })

  it('longer than any picture holds is cut, and says so', () => {
    const { lines, size } = fit('sana '.repeat(1000))
    expect(lines.at(-1)).toMatch(/sana…$/)
    expect(lines.length * size * lineHeight).toBeLessThanOrEqual(box.height)
    for (const line of lines) expect(width(line) * size).toBeLessThanOrEqual(box.width)
  })

  it('of nothing has no lines', () => {
    for (const nothing of ['', ' ', '\u00AD', ' \u2060 ']) expect(fit(nothing).lines).toEqual([])
  })
})
