import type { FormElement } from '../form/form-element.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/**
 * What a person has typed and chosen, so that it is there again when the form is shown with another wording. Kept by control,
 * whatever kind of question that belongs to; options by their place. Rows that somebody has added and files are not among it.
 */
export class TypedAnswers {
  /** By id of the control. */
  readonly #typed = new Map<string, string | boolean>()

  forget(): void {
    this.#typed.clear()
  }

  /** Keeps what is typed into a form from now on. */
  listenTo(form: FormElement): void {
    const keep = ({ target }: Event): void => {
      // On the start page one says who else uses the device.
      if (!isControl(target) || !target.closest('form')) return
      // Of several answers to choose from only one is chosen.
      if (target.type === 'radio')
        for (const { id } of controlsOf(form, `[name="${target.name}"]`)) this.#typed.delete(id)
      this.#typed.set(target.id, stateOf(target))
    }
    form.shadowRoot?.addEventListener('input', keep)
    form.shadowRoot?.addEventListener('change', keep)
  }

  /** Types it again into the step that is shown, one after the other: an answer may bring further questions. */
  async retype(form: FormElement): Promise<void> {
    const tried = new Set<string>()
    for (;;) {
      const open = controlsOf(form, '').find(
        (control) =>
          this.#typed.has(control.id) &&
          !tried.has(control.id) &&
          this.#typed.get(control.id) !== stateOf(control),
      )
      if (!open) return
      tried.add(open.id)
      enter(open, this.#typed.get(open.id))
      await form.updateComplete
    }
  }
}

function enter(control: Control, typed: string | boolean | undefined): void {
  if (isTicked(control)) control.checked = typed === true
  else control.value = String(typed)
  // The answer is none of this list any more, or the question is another kind of question now.
  if (stateOf(control) !== typed) return
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.dispatchEvent(new Event('change', { bubbles: true }))
}

const stateOf = (control: Control): string | boolean => (isTicked(control) ? control.checked : control.value)

const isControl = (target: EventTarget | null): target is Control =>
  (target instanceof HTMLInputElement && target.type !== 'file') ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement

const isTicked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')

const controlsOf = (form: FormElement, more: string): Control[] => [
  ...(form.shadowRoot?.querySelectorAll<Control>(
    `form :is(input:not([type="file"]), select, textarea)${more}`,
  ) ?? []),
]
