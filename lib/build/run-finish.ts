import { finish } from './finish'

/** The finishing as a process of its own, so that its memory is not the build's: `run-finish.ts <folder>`. */

const [outDir = 'out'] = process.argv.slice(2)
/** How often it tells how far it is, in milliseconds. */
const interval = 2000
let told = 0

const { pages, problems } = await finish(outDir, (done, total) => {
  if (Date.now() - told < interval && done < total) return
  told = Date.now()
  console.log(`Viimeistellään sivuja (${done}/${total})`)
})
for (const problem of problems.slice(0, 20)) console.error(problem)
if (problems.length > 0) {
  console.error(
    `Viimeistely ei onnistunut: ${problems.length} kohtaa ${pages} sivulla. Next tuotti sivut muussa muodossa kuin ennen; katso lib/build/strip.ts.`,
  )
  process.exit(1)
}
