import { expect, type Page, test } from '@playwright/test'
import { FormStand } from '../e2e/support/form-stand.ts'
import { readAloud } from './read-aloud.ts'

let stand: FormStand
test.beforeAll(async () => {
  stand = await FormStand.open()
})
test.afterAll(() => {
  stand.close()
})

const label = (de: string) => ({ label: { de } })
const steps = [
  {
    id: 'person',
    title: { de: 'Über Sie' },
    intro: { de: 'Wir brauchen Ihren Namen, wie er im Ausweis steht.' },
    fields: [
      { id: 'person', kind: 'person', ...label('Antragstellerin'), with: { birthDate: 'required' } },
      {
        id: 'art',
        kind: 'choice',
        ...label('Art des Antrags'),
        hint: { de: 'Sie können ihn später ändern.' },
        options: [
          { value: 'neu', ...label('Neuer Antrag') },
          { value: 'folge', ...label('Folgeantrag'), hint: { de: 'Wenn Sie schon einen Bescheid haben.' } },
        ],
      },
      { id: 'nummer', kind: 'text', when: { '==': [{ var: 'art' }, 'folge'] }, ...label('Aktenzeichen') },
    ],
  },
  {
    id: 'kinder',
    title: { de: 'Kinder und Nachweise' },
    fields: [
      {
        id: 'kinder',
        kind: 'group',
        ...label('Kinder'),
        item: { de: 'Kind' },
        fields: [
          { id: 'name', kind: 'text', ...label('Vorname') },
          { id: 'geburt', kind: 'date', ...label('Geburtstag'), max: { days: 0 } },
        ],
      },
      { id: 'beleg', kind: 'file', ...label('Nachweis') },
      { id: 'stimmt', kind: 'consent', ...label('Meine Angaben stimmen.') },
    ],
  },
]

/**
 * What a screen reader says of the form, kept as text: a change is seen and read before it is accepted. The words of the
 * county's key are others each time.
 */
const expectSpoken = async (page: Page, name: string): Promise<void> => {
  const spoken = (await readAloud(page)).replace(/(?:\p{Lu}\p{Ll}+ ){5}\p{Lu}\p{Ll}+/u, '(sechs Wörter)')
  expect(spoken).toMatchSnapshot(`${name}.txt`)
}

test('a whole form as a screen reader reads it: start, mistakes, answers, dialog, review, a sending that needs help', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-22T12:00:00'))
  await stand.publish({ steps, languages: ['de'] })
  stand.show()
  await page.goto(stand.url)
  const begin = page.getByRole('button', { name: 'Jetzt ausfüllen' })
  await begin.waitFor()
  await expectSpoken(page, 'start')
  await begin.click()
  const next = page.getByRole('button', { name: 'Weiter', exact: true })
  await next.click()
  await expect(page.locator('#errors')).toBeFocused()
  await expectSpoken(page, 'mistakes')
  await page.getByLabel('Vornamen').fill('Anna')
  await page.getByLabel('Familienname').fill('Müller')
  await page.getByLabel('Geburtsdatum').fill('1958')
  await page.getByLabel('Folgeantrag').check()
  await page.getByLabel('Aktenzeichen').fill('AZ 1')
  await next.click()
  await page.getByRole('button', { name: 'Kind hinzufügen' }).click()
  await page.getByLabel('Vorname').first().fill('Ada')
  await page.getByLabel('Geburtstag').first().fill('3.5.2024')
  await page
    .locator('#q-beleg')
    .setInputFiles({ name: 'Bescheid.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
  await expect(page.locator('.files')).toBeVisible()
  await expect(page.getByText('verschlüsselt auf diesem Gerät gespeichert')).toBeVisible()
  await expectSpoken(page, 'answers')
  await page.getByRole('button', { name: 'Als Datei sichern' }).click()
  await page.getByRole('dialog').waitFor()
  await expectSpoken(page, 'dialog')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Kind 2 entfernen' }).click()
  await page.getByLabel('Meine Angaben stimmen.').check()
  await next.click()
  await expect(page.getByText('verschlüsselt auf diesem Gerät gespeichert')).toBeVisible()
  await expectSpoken(page, 'review')
  await page.getByRole('button', { name: 'Absenden', exact: true }).click()
  await expect(page.locator('.help')).toBeVisible()
  await expectSpoken(page, 'needs-help')
})
