import type { FormElement } from '../form/form-element.ts'
import { until } from './until.ts'

/**
 * Waits until the element shows the form's first page.
 *
 * @throws {Error} where it shows why there is no form instead.
 */
export async function untilShown(form: FormElement): Promise<void> {
  await customElements.whenDefined('amt-form')
  const isShown = (): boolean => form.shadowRoot?.getElementById('title') !== null
  const refusal = (): string | undefined => form.shadowRoot?.querySelector('[role="alert"]')?.textContent
  await until(form, 'The form', () => isShown() || refusal() !== undefined)
  if (!isShown()) throw new Error(refusal() ?? 'no form')
}
