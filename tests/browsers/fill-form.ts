import type { Item } from '../../widgets/engine/walk.ts'
import type { Journey } from '../e2e/support/forms.ts'
import { button, type Window } from './window.ts'

/** Goes from the first step to the review page: pointer for what is chosen, keys for what is typed. */
export async function fillForm(window: Window, { steps }: Journey): Promise<void> {
  for (const { items } of steps) {
    for (const item of items) await fillItem(window, item)
    await window.click(button('Weiter'))
  }
}

async function fillItem(window: Window, item: Item): Promise<void> {
  if (item.is !== 'question' || item.reading.kind !== 'answer') return
  const { field, reading, path } = item
  const nth = (index: number) => ({ css: `#q-${path}${index <= 0 ? '' : `-${index}`}` })
  switch (field.kind) {
    case 'choice':
      return window.click(nth(field.options.findIndex(({ value }) => value === reading.answer)))
    case 'boolean':
      return window.click(nth(reading.answer === true ? 0 : 1))
    case 'place':
      return window.select(nth(0), String(reading.answer))
    default:
      return window.type(nth(0), String(item.entry))
  }
}

/** From the start page to the review page. */
export async function fillFromStart(window: Window, journey: Journey): Promise<void> {
  await window.click(button('Jetzt ausfüllen'))
  await fillForm(window, journey)
}

export const send = (window: Window): Promise<void> => window.click(button('Absenden'))
