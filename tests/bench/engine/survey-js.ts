import { createRequire } from 'node:module'
import { join } from 'node:path'
import { peersFolder, versionOf } from '../widget/install-peers.ts'
import type { Contestant } from './contestant.ts'
import { type LargeForm, optionsOfChoice, type Question } from './large-form.ts'

/** What of `survey-core` is used here. */
interface SurveyModel {
  readonly currentPage: { readonly rows: readonly { readonly visibleElements: readonly SurveyQuestion[] }[] }
  readonly getQuestionByName: (name: string) => SurveyQuestion
  readonly getAllQuestions: (isVisible?: boolean) => readonly SurveyQuestion[]
  readonly validate: (focusOnFirstError: boolean) => boolean
}
interface SurveyQuestion {
  readonly name: string
  readonly isRequired: boolean
  readonly errors: readonly unknown[]
  readonly isEmpty: () => boolean
  value: unknown
}

/** SurveyJS, and the same with everything checked after every edit. */
export interface SurveyJs extends Contestant {
  /** As `edit`, but afterwards the whole form is checked: what ours does at every edit. */
  readonly editAndCheckAll: Contestant['edit']
}

/**
 * `survey-core`, as one of its pages uses it: the control of a question sets its value, which runs the conditions and,
 * with `checkErrorsMode: "onValueChanged"`, checks this one question; then the page is drawn, from the visible elements of
 * the rows of the current page and the errors of the question. Drawing itself is not measured, for neither.
 */
export async function surveyJs(form: LargeForm): Promise<SurveyJs> {
  const { Model } = createRequire(join(peersFolder, 'package.json'))('survey-core') as {
    Model: new (json: object) => SurveyModel
  }
  const model = new Model({
    checkErrorsMode: 'onValueChanged',
    pages: form.map((questions, index) => ({ name: `seite-${index}`, elements: questions.map(elementOf) })),
  })
  let shown = 0
  const edit: Contestant['edit'] = ({ question, value }) => {
    const changed = model.getQuestionByName(question.id)
    changed.value = value
    shown = changed.errors.length
    for (const { visibleElements } of model.currentPage.rows) shown += visibleElements.length
  }
  return {
    name: 'SurveyJS',
    version: await versionOf('survey-core'),
    edit,
    editAndCheckAll: (change) => {
      edit(change)
      model.validate(false)
    },
    state: () => {
      if (shown === 0) throw new Error('SurveyJS shows nothing.')
      const asked = model.getAllQuestions(true)
      const missing = asked.filter((question) => question.isRequired && question.isEmpty())
      return { asked: asked.map(({ name }) => name), missing: missing.map(({ name }) => name) }
    },
  }
}

const elementOf = ({ id, kind, required, when }: Question): object => ({
  name: id,
  title: `Frage ${id}`,
  isRequired: required,
  ...(when && { visibleIf: when.about.map(expressionAbout).join(when.all ? ' and ' : ' or ') }),
  ...settings[kind],
})

const settings: Readonly<Record<Question['kind'], object>> = {
  text: { type: 'text', maxLength: 100 },
  boolean: { type: 'boolean' },
  choice: { type: 'radiogroup', choices: optionsOfChoice },
  integer: { type: 'text', inputType: 'number', min: 0, max: 99 },
  date: { type: 'text', inputType: 'date' },
}

function expressionAbout({ id, kind }: Question): string {
  switch (kind) {
    case 'text':
      return `{${id}} notempty`
    case 'boolean':
      return `{${id}} = true`
    case 'choice':
      return `({${id}} = 'bus' or {${id}} = 'bahn')`
    case 'integer':
      return `{${id}} > 40`
    case 'date':
      return `{${id}} >= '2020-01-01'`
  }
}
