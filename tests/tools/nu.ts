import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { outDir } from '@/lib/build/folders'
import { runSteps } from '@/lib/commands/steps'
import { isLetter } from '@/lib/outputs/newsletter/letter-files'
import { runChild } from '@/lib/run/child'
import { UserError } from '@/lib/run/command'
import { addressesIn, isKind } from '@/lib/run/files'
import { type Step, StepFailure } from '@/lib/run/step'
import { counted } from '@/lib/text/terminal'

/** `npm run nu`: the Nu HTML checker over every page of the built site. Needs Java. */

const jar = 'node_modules/vnu-jar/build/dist/vnu.jar'

/** What it says of correct HTML. */
const unasked = [
  // React writes `<meta/>`, which the standard allows on elements that have no content.
  'Trailing slash on void elements has no effect and interacts badly with unquoted attribute values.',
  // It looks among an article's children alone; a teaser's heading stands in a box beside the drawing.
  'Article lacks heading. Consider using “h2”-“h6” elements to add identifying headings to all articles.',
  // A chart's caption is its title, which names the table; the figure's says where the figures are from.
  'When a “table” element is the only content in a “figure” element other than the “figcaption”, the “caption” element should be omitted in favor of the “figcaption”.',
]

export const hasJava = async (): Promise<boolean> => (await runChild('java', ['-version'])).code === 0

const howToGet =
  'Java puuttuu, joten sivujen HTML:ää ei tarkisteta: asenna se, Debianissa komennolla «apt-get install default-jre-headless».'

/** What is wrong in the HTML files under `folder`, a line each: file, line, what. Throws when the checker cannot work. */
export const nuProblems = async (folder: string): Promise<readonly string[]> => {
  // Its grammar of HTML needs a deeper stack than some machines give, and it lives too short to be compiled well.
  const args = [
    '-Xss4m',
    '-XX:TieredStopAtLevel=1',
    '-jar',
    jar,
    '--format',
    'gnu',
    '--stdout',
    '--skip-non-html',
    folder,
  ]
  const { code, output } = await runChild('java', args)
  const problems: string[] = []
  const lines = output.split('\n').filter(Boolean)
  for (const line of lines) {
    const [, url, at, kind, what = ''] = /^"(file:[^"]+)":(\d+)\.[\d.-]+: ([a-z ]+): (.*)$/.exec(line) ?? []
    if (!url) throw new StepFailure(output, code)
    // Mail programs want what HTML has left behind.
    if (!unasked.includes(what) && !isLetter(url))
      problems.push(`${relative('.', fileURLToPath(url))}:${at} ${kind}: ${what}`)
  }
  if (code !== 0 && lines.length === 0) throw new StepFailure(output, code)
  return problems
}

/** Where Java is missing it is left out, unless it `isAsked` for. */
export const nuStep = (isAsked: boolean): Step => ({
  name: 'HTML',
  doing: 'Tarkistetaan sivujen HTML:ää',
  done: 'Sivujen HTML tarkistettu',
  run: async ({ say }) => {
    if (!(await hasJava())) {
      if (isAsked) throw new UserError(howToGet)
      say(howToGet)
      return 'jäi tekemättä'
    }
    const pages = addressesIn(outDir).filter(isKind('.html')).length
    if (pages === 0) throw new UserError(`Kansiossa ${outDir} ei ole sivuja. Aja ensin npm run build.`)
    const problems = await nuProblems(outDir)
    if (problems.length > 0)
      throw new StepFailure(
        problems.join('\n'),
        1,
        `Sivujen HTML:ssä on ${counted(problems.length, 'virhe', 'virhettä')}.`,
      )
    return counted(pages, 'sivu', 'sivua')
  },
})

export const main = async (): Promise<number> => (await runSteps([nuStep(true)])).code
