import type { Answers, FileAnswer } from '../../contract/answers.ts'
import type { FormElement } from '../form/form-element.ts'
import { controlId } from '../form/ui.ts'
import { exampleFile } from './example-file.ts'
import { until } from './until.ts'

type Value = Answers[string]

/** Answers without their files: those have to be chosen, so that the form reads their bytes. */
export const withoutFiles = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([id, value]): [string, Value][] => {
      if (isFiles(value)) return []
      if (isRows(value)) return [[id, value.map(withoutFiles)]]
      return [[id, isAnswers(value) ? withoutFiles(value) : value]]
    }),
  )

/** Chooses files of the kind, name and description that the answers tell for every question on this step that asks for some. */
export async function uploadFiles(form: FormElement, answers: Answers): Promise<void> {
  for (const [path, files] of filesIn(answers, '')) {
    const input = (): HTMLElement | null | undefined => form.shadowRoot?.getElementById(controlId(path))
    const question = input()
    if (!(question instanceof HTMLInputElement) || question.type !== 'file' || listed(question) > 0) continue
    const chosen = new DataTransfer()
    for (const file of files) chosen.items.add(await exampleFile(file))
    question.files = chosen.files
    question.dispatchEvent(new Event('change'))
    await until(form, 'The file', () => {
      const now = input()
      return !(now instanceof HTMLInputElement) || listed(now) >= files.length || now.ariaInvalid === 'true'
    })
  }
}

const listed = (input: HTMLInputElement): number =>
  input.closest('.field')?.querySelectorAll('.files > li').length ?? 0

/** Files with the path of their question: `nachweise`, `kinder.0.urkunde`. */
const filesIn = (answers: Answers, prefix: string): (readonly [string, readonly FileAnswer[]])[] =>
  Object.entries(answers).flatMap(([id, value]) => {
    const path = prefix + id
    if (isFiles(value)) return [[path, value] as const]
    if (isRows(value)) return value.flatMap((row, index) => filesIn(row, `${path}.${index}.`))
    return isAnswers(value) ? filesIn(value, `${path}.`) : []
  })

const isAnswers = (value: Value): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isList = (value: Value): value is readonly FileAnswer[] | readonly Answers[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object' && item !== null)

const isFiles = (value: Value): value is readonly FileAnswer[] =>
  isList(value) && value.every((item) => typeof item.name === 'string' && typeof item.size === 'number')

const isRows = (value: Value): value is readonly Answers[] => isList(value) && !isFiles(value)
