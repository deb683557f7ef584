import { countOf } from './format'

/** Spaces that can be searched for in a terminal. */
const plainSpaces = (text: string): string => text.replaceAll('\u00A0', ' ')

const oneDecimal = new Intl.NumberFormat('fi', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('fi', { maximumFractionDigits: 0 })

/** `1,2 s`, `2 min 5 s`; `ms` is milliseconds. */
export const duration = (ms: number): string => {
  if (ms < 59_950) return `${decimal(ms / 1000)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** `640 t`, `12,3 kt`, `3,4 Mt`, `1,2 Gt`: bytes (tavua) in powers of 1000. */
export const size = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} t`
  const units = ['kt', 'Mt', 'Gt']
  let value = bytes / 1000
  while (value >= 999.95 && units.length > 1) {
    value /= 1000
    units.shift()
  }
  return `${decimal(value)} ${units[0]}`
}

/** `10 000`. */
export const count = (value: number): string => plainSpaces(whole.format(value))
/** `1 tiedosto`, `87 tiedostoa`, `10 000 tiedostoa`. */
export const counted = (value: number, one: string, many: string): string =>
  plainSpaces(countOf(value, one, many)).replace(String(value), count(value))
/** `8,5`: one decimal. */
export const decimal = (value: number): string => plainSpaces(oneDecimal.format(value))

export type Column = { readonly title: string; readonly align: 'left' | 'right' }

/** Rows under titles in columns as wide as their widest cell. */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const lines = [columns.map(({ title }) => title), ...rows]
  const widths = columns.map((_, at) => Math.max(...lines.map((cells) => (cells[at] ?? '').length)))
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, at) => {
        const [cell, width] = [cells[at] ?? '', widths[at] ?? 0]
        return align === 'right' ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [line(lines[0] ?? []), rule, ...rows.map(line)].join('\n')
}
