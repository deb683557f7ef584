import { expect, test } from 'vitest'
import { copyGood, messagesOf, put } from './helpers'

/** A document as large as it may be, and a byte more: too large for a fixture. */
test('a document over twenty megabytes is refused', async () => {
  const site = copyGood()
  const paper = (bytes: number) => {
    const file = Buffer.alloc(bytes, ' ')
    file.write('%PDF-1.7\n')
    file.write('%%EOF\n', bytes - 6)
    put(site, 'public/media/esityslista.pdf', file)
  }
  put(
    site,
    'content/kokoukset/2026-05-01-kokeilu.md',
    '---\ntitle: Kokeilu\nsummary: Tiivistelmä, joka on juuri niin pitkä kuin tiivistelmän pitää olla.\ndate: 2026-05-01\ncommittee: valtuusto\nstart: 2026-05-12\nmaterials:\n  - title: Esityslista\n    kind: esityslista\n    file: /media/esityslista.pdf\n---\n',
  )
  paper(20_000_000)
  expect(await messagesOf(site)).toEqual([])
  paper(20_000_001)
  expect(await messagesOf(site)).toEqual([
    'content/kokoukset/2026-05-01-kokeilu.md:10 materials.file: Tiedosto «/media/esityslista.pdf» on liian suuri: 20,1 Mt, enintään 20 Mt. Tallenna asiakirja pienempänä, esimerkiksi kuvat pakattuina, tai jaa se osiin.',
  ])
})
