// Entry for JSON Forms with React: https://jsonforms.io/docs/integrations/react
import { JsonForms } from '@jsonforms/react'
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { formInPage, place } from './form-in-page.ts'

const { schema, uischema } = formInPage() as { schema: object; uischema: object }
let answers: unknown = {}

function Form() {
  return createElement(
    'form',
    {
      onSubmit: (event: Event) => {
        event.preventDefault()
        void fetch('/senden', { method: 'POST', body: JSON.stringify(answers) })
      },
    },
    createElement(JsonForms, {
      schema,
      uischema,
      data: answers,
      renderers: vanillaRenderers,
      cells: vanillaCells,
      onChange: ({ data }: { data: unknown }) => {
        answers = data
      },
    }),
    createElement('button', null, 'Absenden'),
  )
}

createRoot(place()).render(createElement(Form))
