import { expect, it } from 'vitest'
import { formatProblem } from '@/lib/content/source/problem'
import { parseTerms } from '@/lib/content/source/word-lists'

const parse = (text: string | Buffer) => parseTerms(Buffer.from(text), 'content/sanasto/termit.yml')
const told = (text: string | Buffer) => parse(text).problems.map(formatProblem)

it('reads words alone and words with their other forms', () => {
  const { terms, problems } = parse(
    '# Selitys\n- oikein: Pohde\n  muodot: [Pohtee*]\n  väärin:\n    - POHDE\n    - POHTEE*\n- hyte\n- oikein: Ihimiset.fi\n',
  )
  expect(problems).toEqual([])
  expect(terms).toEqual([
    { right: 'Pohde', forms: ['Pohtee*'], wrong: ['POHDE', 'POHTEE*'] },
    { right: 'hyte', forms: [], wrong: [] },
    { right: 'Ihimiset.fi', forms: [], wrong: [] },
  ])
})

it('an empty file is an empty list', () => expect(parse('')).toEqual({ terms: [], problems: [] }))

it.each([
  ['avain: arvo\n', /termit\.yml:1 .*ei ole luettelo/],
  ['- hyte\n- [x\n', /:\d+ .*Riviä ei voi lukea/],
  ['- oikein: hyte\n  vaarin: [HYTE]\n', /:2 .*Kohtaa «vaarin» ei tunneta.*«väärin»/],
  ['- väärin: [HYTE]\n', /:1 .*puuttuu oikea kirjoitusasu/],
  ['- hyte\n- sote\n- hyte\n', /:3 .*on jo rivillä 1/],
  ['- oikein: 2021\n', /:1 .*«2021» ei ole sana/],
  ['- oikein: hyte\n  väärin: ["*"]\n', /:2 .*«\*» ei ole sana/],
  ['- oikein: hyte\n  väärin: ["(a+)+$"]\n', /:2 .*ei ole sana/],
])('tells what is wrong in %j', (text, message) => expect(told(text).join('\n')).toMatch(message))

it('a file that is not UTF-8 is told as such', () =>
  expect(told(Buffer.from([0x2d, 0x20, 0xe4, 0xe4])).join('\n')).toContain('UTF-8'))
