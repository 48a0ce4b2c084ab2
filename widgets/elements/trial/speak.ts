import type { Trial } from '../../delivery/trial/read-trial-request.ts'
import type { FormElement } from '../form/form-element.ts'
import { until } from './until.ts'

/** Chooses the language with the form's own switch where its element does not: plain German is no language of a page. */
export async function speak(form: FormElement, { language, release }: Trial): Promise<void> {
  const { languages } = release.definition
  const index = languages.indexOf(language)
  const button = (): HTMLButtonElement | undefined =>
    form.shadowRoot?.querySelectorAll<HTMLButtonElement>('.languages button')[index]
  const isChosen = (): boolean => button()?.getAttribute('aria-pressed') === 'true'
  if (index < 0 || languages.length < 2 || isChosen()) return
  button()?.click()
  await until(form, 'The language', isChosen)
}
