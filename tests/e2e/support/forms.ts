import { expect, type Page } from '@playwright/test'
import type { Answers, Row } from '../../../widgets/contract/answers.ts'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { allKinds } from '../../../widgets/engine/all-kinds.ts'
import { enterAnswers } from '../../../widgets/engine/enter-answers.ts'
import { compileWalk, type Item, type WalkedStep } from '../../../widgets/engine/walk.ts'
import { catalogueOf } from './catalogue-of.ts'

/** A file that really is what it says. */
export const pdf = {
  name: 'Bestätigung.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n% Nachweis\n%%EOF\n'),
}

/** A form of the demo county with one of its examples, and the steps a citizen with these answers sees. */
export interface Journey {
  readonly definition: FormDefinition
  readonly answers: Answers
  /** The day on which it is filled in, `YYYY-MM-DD`. */
  readonly today: string
  readonly steps: readonly WalkedStep[]
}

/**
 * A journey through a form with the answers of an example.
 *
 * @param change Answers that differ from the example's.
 * @param root Content root of another county.
 */
export async function journey(
  form: string,
  example: string,
  change: (answers: Answers) => Answers = (same) => same,
  root?: string,
): Promise<Journey> {
  const { forms, examples, places } = await catalogueOf(root)
  const definition = forms.get(form)
  const found = examples.get(form)?.find(({ name }) => name === example)
  if (!definition || !found) throw new Error(`No example "${example}" of ${form}.`)
  const { today } = found
  const answers = change(found.answers as Answers)
  const steps = compileWalk(definition, allKinds)(enterAnswers(answers, definition), {
    today,
    language: 'de',
    places: [...places].map(([value, { name }]) => ({ value, label: name })),
  })
  return { definition, answers, today, steps }
}

/** Lets a page believe that it is the day of an example: its dates stay right, whenever the test runs. Timers go on. */
export const liveOn = (page: Page, { today }: Pick<Journey, 'today'>): Promise<void> =>
  page.clock.setFixedTime(new Date(`${today}T12:00:00`))

/** Opens a form and goes to its first step. */
export async function beginForm(page: Page, form: string): Promise<void> {
  await page.goto(`/formulare/${form}/`)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await expect(page.getByText('Schritt 1 von')).toBeVisible()
}

export const next = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Weiter', exact: true }).click()
export const send = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Absenden', exact: true }).click()

/** Fills in every step up to the review page. */
export async function fillAll(
  page: Page,
  { steps }: Journey,
  afterStep?: (step: WalkedStep) => Promise<void>,
): Promise<void> {
  for (const walked of steps) {
    await expect(page.getByRole('heading', { name: walked.step.title.de })).toBeVisible()
    for (const item of walked.items) await fillItem(page, item)
    await afterStep?.(walked)
    await next(page)
  }
  await expect(page.getByRole('heading', { name: 'Prüfen und absenden' })).toBeVisible()
}

async function fillItem(page: Page, item: Item): Promise<void> {
  if (item.is === 'info' || item.is === 'computed') return
  if (item.is === 'composite') {
    for (const part of item.items) await fillItem(page, part)
    return
  }
  if (item.is === 'group') {
    for (const [index, row] of item.rows.entries()) {
      if (index >= item.field.min) await page.locator(`#q-${item.path}`).click()
      for (const inner of row) await fillItem(page, inner)
    }
    return
  }
  if (item.reading.kind !== 'answer') return
  const { answer } = item.reading
  const control = page.locator(`#q-${item.path.replaceAll('.', '-')}`)
  const nth = (index: number) =>
    page.locator(`#q-${item.path.replaceAll('.', '-')}${index === 0 ? '' : `-${index}`}`)
  const { field } = item
  switch (field.kind) {
    case 'choice': {
      const index = field.options.findIndex(({ value }) => value === answer)
      await ((await control.evaluate((node) => node.tagName)) === 'SELECT'
        ? control.selectOption(String(answer))
        : nth(index).check())
      return
    }
    case 'choices':
      for (const value of answer as readonly string[])
        await nth(field.options.findIndex((option) => option.value === value)).check()
      return
    case 'boolean':
      await nth(answer === true ? 0 : 1).check()
      return
    case 'consent':
      await control.check()
      return
    case 'place':
    case 'country':
      await control.selectOption(String(answer))
      return
    case 'file':
      for (const file of answer as readonly { name: string }[]) {
        await control.setInputFiles({ ...pdf, name: file.name })
        await expect(page.locator('.files', { hasText: file.name })).toBeVisible()
      }
      return
    default:
      await control.fill(String(item.entry))
  }
}

/** The page has its worker, and everything it consists of is kept on the device. */
export async function waitUntilKept(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        await navigator.serviceWorker.ready
        const cached = await Promise.all(
          [
            location.href.replace(/#.*/u, ''),
            new URL('definition.json', location.href).href,
            new URL('/schluessel/keyset.jws', location.href).href,
          ].map((url) => caches.match(url, { ignoreSearch: true })),
        )
        return cached.every((answer) => answer !== undefined)
      }),
    )
    .toBe(true)
}

/** The receipt's number, once it is there. */
export async function receiptCode(page: Page): Promise<string> {
  const state = page.locator('.arrived .state')
  await expect(state).toHaveText(
    /^Eingegangen am \d\d\.\d\d\.\d{4} um \d\d:\d\d Uhr – Eingangsnummer [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/u,
    { timeout: 90_000 },
  )
  return /Eingangsnummer (\S+)/u.exec((await state.textContent()) ?? '')?.[1] ?? ''
}

/** Answers as the office must read them: what was typed, but for the ids of files, which the device makes. */
export const withoutFileIds = (answers: Answers): unknown =>
  JSON.parse(
    JSON.stringify(answers, (key, value: unknown) =>
      key === 'id' || key === 'size' || key === 'type' ? undefined : value,
    ),
  )

export type { Row }
