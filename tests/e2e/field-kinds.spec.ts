import { expect, type Locator, type Page, test } from '@playwright/test'
import { Field, type FieldKind } from '../../widgets/contract/field.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { FormStand } from './support/form-stand.ts'
import { type KindCase, kindCases, otherKinds } from './support/kind-cases.ts'

let stand: FormStand
test.beforeAll(async () => {
  stand = await FormStand.open()
})
test.afterAll(() => {
  stand.close()
})

/** The kind as a question of its own, and inside a row of a group. */
const stepsWith = ({ kind, field }: KindCase) => [
  {
    id: 'eins',
    title: { de: 'Eins', en: 'One' },
    fields: [
      {
        ...field,
        id: 'frage',
        kind,
        label: { de: 'Frage', en: 'Question' },
        hint: { de: 'Ein Hinweis.', en: 'A hint.' },
      },
      {
        id: 'reihe',
        kind: 'group',
        label: { de: 'Reihe', en: 'Rows' },
        item: { de: 'Zeile', en: 'Row' },
        fields: [
          {
            ...field,
            id: 'innen',
            kind,
            label: { de: 'Innen', en: 'Inside' },
            ...(kind !== 'consent' && { required: false }),
          },
        ],
      },
    ],
  },
  {
    id: 'zwei',
    title: { de: 'Zwei', en: 'Two' },
    fields: [{ id: 'ende', kind: 'text', required: false, label: { de: 'Ende', en: 'End' } }],
  },
]

async function begin(page: Page, of: KindCase): Promise<void> {
  await stand.publish({ steps: stepsWith(of) })
  stand.show()
  await page.goto(stand.url)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await expect(page.getByText('Schritt 1 von 3')).toBeVisible()
}

/** What carries the question's name: the control itself, or the group of its controls. */
const named = (page: Page, { control, kind }: KindCase): Locator =>
  (control === 'radio' || control === 'checkbox') && kind !== 'consent'
    ? page.getByRole('group', { name: 'Frage' })
    : page.locator('#q-frage')

const next = (page: Page) => page.getByRole('button', { name: 'Weiter', exact: true }).click()

/** Goes to a control with the Tab key alone. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await page.locator('#title').focus()
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab')
    if (await control.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)) return
  }
  throw new Error('The Tab key does not lead there.')
}

/** Answers with the keyboard alone; files are handed to the control as the browser's own dialog would. */
async function answer(page: Page, { control, enter }: KindCase, id: string): Promise<void> {
  const first = page.locator(`#${id}`)
  await tabTo(page, first)
  switch (control) {
    case 'textbox':
      await page.keyboard.type(enter)
      break
    case 'combobox':
      await page.keyboard.type(enter)
      await page.keyboard.press('Enter')
      break
    case 'radio':
      await page.keyboard.press(enter === 'Ja' ? 'Space' : 'ArrowDown')
      break
    case 'checkbox':
      if (enter === 'Birne') await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      break
    case 'button':
      await first.setInputFiles({
        name: enter,
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7\n'),
      })
      await expect(page.locator('.files', { hasText: enter }).first()).toBeVisible()
  }
  await page.keyboard.press('Tab')
}

/** The answer is there. */
async function expectAnswered(page: Page, { control, enter }: KindCase, id: string): Promise<void> {
  const first = page.locator(`#${id}`)
  if (control === 'textbox') await expect(first).toHaveValue(enter)
  else if (control === 'combobox')
    await expect
      .poll(() =>
        first.evaluate((node) => (node as HTMLSelectElement).selectedOptions[0]?.textContent.trim()),
      )
      .not.toMatch(/Bitte|choose/u)
  else if (control === 'button') await expect(page.locator('.files').first()).toContainText(enter)
  else await expect(page.locator(enter === 'Birne' ? `#${id}-1` : `#${id}`)).toBeChecked()
}

test('every kind of the contract is tried here', () => {
  const kinds = Field.options.map((option) => option.entries.kind.literal as FieldKind)
  expect([...kindCases.map(({ kind }) => kind), ...otherKinds].toSorted()).toEqual(kinds.toSorted())
})

for (const of of kindCases) {
  test(`${of.kind}: label, hint, error and input in that order, and each mistake has its own sentence`, async ({
    page,
  }) => {
    await begin(page, of)
    const control = page.locator('#q-frage')
    await expect(named(page, of)).toHaveAccessibleName(/^Frage/u)
    await expect(named(page, of)).toHaveAccessibleDescription(/Ein Hinweis\./u)
    for (const [entered, message] of [['', of.missing], ...of.wrong] as const) {
      if (entered !== '') await control.fill(entered)
      await next(page)
      await expect(page.locator('#errors')).toBeFocused()
      await expect(page.locator('#errors a').first()).toHaveText(message)
      await expect(page.locator('#q-frage-error')).toHaveText(message)
      await expect(control).toHaveAttribute('aria-invalid', 'true')
      await expect(named(page, of)).toHaveAccessibleDescription(new RegExp(`${escape(message)}$`, 'u'))
      await page.locator('#errors a').first().click()
      await expect(control).toBeFocused()
    }
    const order = await control.evaluate((node) => {
      const root = node.getRootNode() as ShadowRoot
      const places = [
        root.querySelector('label[for="q-frage"]') ?? node.closest('fieldset')?.querySelector('legend'),
        root.querySelector('#q-frage-hint'),
        root.querySelector('#q-frage-error'),
        node,
      ]
      return places.slice(1).map((place, index) => {
        const before = places[index]
        return before && place ? before.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING : 0
      })
    })
    // The label of a statement to agree to stands after its box.
    expect(of.kind === 'consent' ? order.slice(1) : order).toEqual(of.kind === 'consent' ? [4, 4] : [4, 4, 4])
    await expectAccessible(page, of.kind)
  })

  test(`${of.kind}: by keyboard, restored, in English, in a row, disabled, and begun anew`, async ({
    page,
  }) => {
    await begin(page, of)
    await answer(page, of, 'q-frage')
    await expectAnswered(page, of, 'q-frage')
    if (of.readBack) await expect(page.getByText(of.readBack, { exact: true }).first()).toBeVisible()
    await answer(page, of, 'q-reihe-0-innen')
    await page.getByRole('button', { name: 'Zeile hinzufügen' }).click()
    await expect(page.locator('#q-reihe-1')).toBeFocused()
    if (of.kind === 'consent') await page.locator('#q-reihe-1-innen').check()
    await expectAnswered(page, of, 'q-reihe-0-innen')
    await expectAccessible(page, of.kind)
    await next(page)
    await expect(page.getByText('Schritt 2 von 3')).toBeVisible()
    await page.goBack()
    await expectAnswered(page, of, 'q-frage')
    await expect(page.getByText('verschlüsselt auf diesem Gerät gespeichert')).toBeVisible()
    await page.reload()
    await expectAnswered(page, of, 'q-frage')
    await expectAnswered(page, of, 'q-reihe-0-innen')
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByText('Question').first()).toBeVisible()
    await expectAnswered(page, of, 'q-frage')
    await page.locator('amt-form').evaluate((form: HTMLElement & { disabled: boolean }) => {
      form.disabled = true
    })
    await expect(page.locator('#q-frage')).toBeDisabled()
    await page.locator('amt-form').evaluate((form: HTMLElement & { disabled: boolean }) => {
      form.disabled = false
    })
    await page.goto(stand.url)
    // Nothing entered is lost by one click.
    page.once('dialog', (dialog) => void dialog.dismiss())
    await page.getByRole('button', { name: 'Neu beginnen' }).click()
    await expect(page.getByRole('button', { name: 'Weiter ausfüllen' })).toBeVisible()
    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Neu beginnen' }).click()
    await expect(page.locator('#q-frage')).toBeVisible()
    await expect(page.locator('#q-frage')).toBeEnabled()
    if (of.control === 'textbox') await expect(page.locator('#q-frage')).toHaveValue('')
    else if (of.control === 'button') await expect(page.locator('.files')).toHaveCount(0)
    else if (of.control !== 'combobox') await expect(page.locator('#q-frage')).not.toBeChecked()
  })
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
