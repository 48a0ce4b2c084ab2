import { describe, expect, test } from 'vitest'
import { noChoice } from './choice.ts'
import { someFacts } from './facts-for-tests.ts'
import { privacyText } from './privacy-text.ts'
import { tags } from './tags.ts'

const text = (changed: Partial<typeof noChoice>) =>
  privacyText({ ...noChoice, ...changed }, someFacts, 'https://kreis.example')

describe('the text for a privacy statement', () => {
  test.for(tags)(
    'of <%s> names the ground, both controllers, the address, and that there are no cookies',
    (tag) => {
      const said = text({ tag })
      expect(said).toContain('Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit Art. 4 BayDSG')
      expect(said).toContain('Verantwortlich für diese Website und für die Einbindung sind wir.')
      expect(said).toContain('das Landratsamt Muster verantwortlich (Weg 1, 12345 Ort, Telefon 089 1)')
      expect(said).toContain('IP-Adresse')
      expect(said).toContain('keine Cookies')
      expect(said).toContain('https://kreis.example/datenschutz/')
    },
  )

  test('of a form says what stays on the device, and why that needs no consent', () => {
    expect(text({})).toContain('unter der Adresse unserer Website Ihren Entwurf auf (verschlüsselt)')
    expect(text({})).toContain('§ 25 Abs. 2 Nr. 2 TDDDG')
  })

  test('of a form in a frame says that the county’s address holds it', () => {
    expect(text({ isFramed: true })).toContain('unter der Adresse https://kreis.example Ihren Entwurf')
  })

  test('of a card says that nothing stays on the device', () => {
    expect(text({ tag: 'amt-office' })).toContain('Auf Ihrem Gerät wird dafür nichts gespeichert.')
    expect(text({ tag: 'amt-office' })).not.toContain('TDDDG')
  })
})
