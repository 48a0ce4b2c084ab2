// Entry for JSON Schema Form Element, the Shoelace edition: https://jsfe.js.org
import '@jsfe/shoelace'
import '@shoelace-style/shoelace/dist/themes/light.css'
import { formInPage, place } from './form-in-page.ts'

interface Schema {
  readonly properties: Readonly<Record<string, unknown>>
}
type Answers = Readonly<Record<string, unknown>>
interface Form extends HTMLElement {
  schema: Schema
  uiSchema: unknown
  data: Answers
  submitButtonLabel: string
  dataChangeCallback: (answers: Answers) => void
  submitCallback: (answers: Answers, valid: boolean) => void
}

const { steps, order, number, uiSchema } = formInPage() as {
  steps: readonly [Schema, Schema]
  order: string
  number: Schema
  uiSchema: unknown
}
const form = document.createElement('jsf-shoelace') as Form

// It knows neither steps nor conditions: the page keeps both.
let step = 0
function show(answers: Answers): void {
  const [first, second] = steps
  const orders = answers['request'] === order
  form.schema =
    step === 1
      ? second
      : orders
        ? { ...first, properties: { ...first.properties, ...number.properties } }
        : first
  form.submitButtonLabel = step === 1 ? 'Absenden' : 'Weiter'
}
form.uiSchema = uiSchema
form.data = {}
form.dataChangeCallback = show
form.submitCallback = (answers, valid) => {
  if (!valid) return
  if (step === 1) void fetch('/senden', { method: 'POST', body: JSON.stringify(answers) })
  step = 1
  show(answers)
}
show({})
place().append(form)
