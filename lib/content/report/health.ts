import { closedCalls, expiring, old, reviews } from './health-ages'
import type { HealthInput } from './health-input'
import { orphans, pictures, unused, unusedMedia, without } from './health-uses'
import type { Outline, Section } from './outline'

/** What in the content has grown old, stands alone or lacks something, for its owner. Nothing here stops publishing. */

/** The health of the content on a day. Pure. */
export const healthOf = (input: HealthInput): Outline => {
  const documents = input.documents.filter(({ data }) => !data.draft)
  const sections: readonly Section[] = [
    { title: 'Tarkistuspäivä on ohi tai lähellä', lines: reviews(documents, input.today) },
    { title: 'Haku on päättynyt', lines: closedCalls(documents, input) },
    { title: 'Poistuu pian tai on poistunut', lines: expiring(documents, input.today) },
    { title: 'Yli kaksi vuotta vanha', lines: old(documents, input.today) },
    { title: 'Mikään teksti tai valikko ei vie tänne', lines: orphans(documents, input.articles) },
    { title: 'Ei aihetta', lines: without(documents, ['News', 'Post', 'Project'], 'topics') },
    {
      title: 'Ei aluetta (näkyy koko maakunnan sivuilla)',
      lines: without(documents, ['News', 'Post', 'Project'], 'regions'),
    },
    { title: 'Aihe tai kirjoittaja, jota ei käytetä', lines: unused(documents) },
    { title: 'Kuva, josta puuttuu teksti', lines: pictures(documents, input.articles) },
    { title: 'Tiedosto, jota mikään sivu ei käytä', lines: unusedMedia(input) },
  ]
  const found = sections.filter(({ lines }) => lines.length > 0)
  const total = found.reduce((sum, { lines }) => sum + lines.length, 0)
  return {
    title: 'Sisällön kunto',
    summary: total === 0 ? 'Mitään ei tarvitse päivittää.' : `Katsottavaa: ${total}.`,
    sections: found,
  }
}
