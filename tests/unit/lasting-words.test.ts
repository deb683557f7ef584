import { expect, it } from 'vitest'
import { contentTypes } from '@/lib/schema/content-types'
import { t } from '@/lib/text/fi'

/** A page stands as it was built, for a quarter of an hour or a night: no word of ours on it may be true only then. */
const fleeting =
  /(?<!\p{L})(auki|avoin|avoinna|avoim\p{L}*|tänään|huomenna|eilen|parhaillaan|meneillään|nyt|pian)(?!\p{L})/iu

/** Of open data, of lists that have nothing, and what search says while it is at work. */
const lasting = [
  /^(Avoin data$|Avoimet (työpaikat|kutsut)$|avoimen datan tiedostot)/,
  /^Sivustolla ei ole avoimia (työpaikkoja|kutsuja)\.$/,
  /^Sisällöllä ei ole avointa lisenssiä\./,
  /^Haku ei juuri nyt toimi,/,
]

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

it('no text of the interface says what time alone makes false', () => {
  const labels = contentTypes.flatMap(({ section, fields }) => [
    section?.title ?? '',
    section?.intro ?? '',
    ...fields.map(({ label }) => label),
  ])
  const texts = [...textsIn(t), ...labels]
  expect(texts.length).toBeGreaterThan(300)
  expect(texts.filter((text) => fleeting.test(text) && !lasting.some((allowed) => allowed.test(text)))).toEqual([])
})
