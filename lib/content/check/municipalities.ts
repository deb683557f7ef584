import type { FileFacts, ReportIn } from './facts'

type Municipality = { readonly name?: unknown; readonly col?: unknown; readonly row?: unknown }

/** Reports a municipality that two areas claim, and two tiles in one place of the map. */
export const checkMunicipalities = (files: readonly FileFacts[], report: ReportIn): void => {
  const names = new Map<string, FileFacts>()
  const tiles = new Map<string, string>()
  for (const file of files) {
    if (file.type !== 'Region' || !Array.isArray(file.data.municipalities)) continue
    const municipalities: readonly (Municipality | undefined)[] = file.data.municipalities
    for (const [index, municipality] of municipalities.entries()) {
      const { name, col, row } = municipality ?? {}
      const line = (key: string) => file.lines.get(`municipalities.${index}.${key}`) ?? 1
      if (typeof name !== 'string') continue
      const owner = names.get(name.toLocaleLowerCase('fi'))
      if (owner) {
        report(
          file,
          line('name'),
          'municipalities.name',
          `Kunta «${name}» on jo tiedostossa ${owner.shownAs}`,
          'Poista kunta toisesta paikasta',
        )
        continue
      }
      names.set(name.toLocaleLowerCase('fi'), file)
      if (typeof col !== 'number' || typeof row !== 'number') continue
      const other = tiles.get(`${col}:${row}`)
      if (other) {
        report(
          file,
          line('col'),
          'municipalities.col',
          `Kunnan «${name}» ruudussa (sarake ${col}, rivi ${row}) on jo «${other}»`,
          'Anna kunnalle oma ruutu',
        )
      } else tiles.set(`${col}:${row}`, name)
    }
  }
}
