import type { FormDefinition } from '../../contract/form-definition.ts'
import type { FormElement } from '../form/form-element.ts'
import { until } from './until.ts'

/**
 * Goes to a view as a person does: begins, and goes on from step to step as long as the answers are right. Stops at the step
 * whose answers are not, without an error on it, and at the next one where the step itself is not on the way.
 *
 * @param wanted A step's id, `start` or `review`.
 * @param fill Answers on the step that is shown what is not answered yet.
 * @param at The view that is shown now.
 */
export async function goTo(
  form: FormElement,
  wanted: string,
  { steps }: Pick<FormDefinition, 'steps'>,
  fill: () => Promise<void>,
  at: () => string,
): Promise<void> {
  const order = ['start', ...steps.map(({ id }) => id), 'review']
  const goal = order.indexOf(wanted)
  if (goal <= 0) return
  form.begin()
  while (order.indexOf(at()) < goal) {
    await form.updateComplete
    await fill()
    const before = at()
    if (!(await next(form, at))) {
      await withoutMistakes(form, before, at)
      return
    }
  }
  await form.updateComplete
  if (at() !== 'review') await fill()
}

/** Goes on to the next step. @returns False where something has to be put right first. */
async function next(form: FormElement, at: () => string): Promise<boolean> {
  const before = at()
  form.shadowRoot?.querySelector('form')?.requestSubmit()
  await until(form, 'The next step', () => at() !== before || hasMistakes(form))
  return at() !== before
}

const hasMistakes = (form: FormElement): boolean => form.shadowRoot?.getElementById('errors') !== null

/** Leaves the step and comes back: nobody has made a mistake yet. */
async function withoutMistakes(form: FormElement, step: string, at: () => string): Promise<void> {
  form.shadowRoot?.querySelector<HTMLButtonElement>('.actions .second')?.click()
  await until(form, 'The step before', () => at() !== step)
  if (at() === 'start') form.begin()
  else await next(form, at)
  await form.updateComplete
}
