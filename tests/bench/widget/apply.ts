import type { Page } from '@playwright/test'
import { wording } from './wording.ts'

/** Milliseconds until the receipt has to be there. */
const patience = 60_000

/** Fills in our form from its first question on and sends it, up to the receipt. By its words alone, as a citizen does. */
export async function apply(page: Page): Promise<void> {
  const field = (label: string) => page.getByLabel(label)
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await field(wording.name).fill('Ada Muster')
  await field(wording.email).fill('ada@example.org')
  await field(wording.phone).fill('089 99998 1')
  await field(wording.birthday).fill('10.12.1990')
  // What the form says about the date may move the next question: not while it is being clicked.
  await field(wording.birthday).press('Tab')
  await field(wording.requests.order).check()
  await field(wording.number).fill('2')
  await press('Weiter')
  await field(wording.place).selectOption(wording.places[1])
  await field(wording.description).fill('Für Altpapier.')
  await page.getByRole('group', { name: wording.reply }).getByLabel('Ja').check()
  await field(wording.consent).check()
  await press('Weiter')
  await press('Absenden')
  await page.getByText('Eingangsnummer').first().waitFor({ timeout: patience })
}
