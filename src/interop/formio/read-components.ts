import { bothOf } from '../draft/both-of.ts'
import type { DraftField, ForeignRule } from '../draft/draft.ts'
import { type ForeignNode, foreignNode, saysNothing } from '../draft/foreign-node.ts'
import { lineOf, markdownOf } from '../draft/plain-text.ts'
import { quoted } from '../draft/quoted.ts'
import { type Around, componentBase } from './component-base.ts'
import { formioCondition } from './formio-condition.ts'
import { gridField } from './grid-field.ts'
import { formioLooks } from './looks.ts'
import { momentFields } from './moment-fields.ts'
import { questionShape } from './question-shape.ts'
import { surveyFields } from './survey-fields.ts'

/** Questions of a list of components, in order; what stands in columns, tables and boxes stands below each other. */
export const readComponents = (list: readonly unknown[], at: string, around: Around): readonly DraftField[] =>
  list.flatMap((value, index) => readOne(value, `${at}.${index}`, around))

/** Questions of one component. */
export function readOne(value: unknown, at: string, around: Around): readonly DraftField[] {
  const component = foreignNode(value, at)
  if (!component) {
    if (!saysNothing(value))
      around.notes.lost(at, `Hier steht kein Baustein eines Formulars: ${quoted(value)}.`)
    return []
  }
  const fields = readComponent(component, around)
  component.close(around.notes, formioLooks)
  return fields
}

function readComponent(component: ForeignNode, around: Around): readonly DraftField[] {
  const { notes } = around
  const type = component.text('type') ?? ''
  const box = boxOf(type, component)
  if (box) return readBox(type, component, box, around)
  switch (type) {
    case 'content':
    case 'htmlelement':
    case 'html':
      return infoField(component, around)
    case 'button':
      return button(component, around)
    case 'recaptcha':
    case 'captcha':
      notes.looks(type)
      for (const key of Object.keys(component.source)) component.take(key)
      return []
    case 'hidden':
      return hiddenField(component, around, 'war ein verstecktes Feld')
    case 'datetime':
      return isHidden(component)
        ? hiddenField(component, around, 'war ausgeblendet')
        : momentFields(component, componentBase(component, around), notes)
    case 'survey':
      return surveyFields(component, componentBase(component, around), notes)
    case 'datagrid':
    case 'editgrid':
    case 'dynamicWizard':
    case 'datatable':
      return gridField(component, around, readComponents)
    case 'signature':
      return lost(
        component,
        around,
        'war eine Unterschrift. Bei uns steht dafür das Vertrauensniveau des Formulars, oder eine Erklärung, der man zustimmt',
      )
    case 'form':
      return lost(component, around, 'bindet ein anderes Formular ein, das nicht in dieser Datei steht')
    default:
      return question(type, component, around)
  }
}

function question(type: string, component: ForeignNode, around: Around): readonly DraftField[] {
  const { notes } = around
  if (isHidden(component)) return hiddenField(component, around, 'war ausgeblendet')
  const { validate, ...base } = componentBase(component, around)
  if (component.take('disabled') === true)
    notes.changed(
      base.at,
      `„${base.label.de}“ war gesperrt und zeigte nur etwas an. Jetzt ist es eine Frage. Bitte prüfen.`,
    )
  const part = questionShape(type, component, { ...base, validate }, notes)
  if (part) {
    const values = component.peek('values')
    if (Array.isArray(values) && part.options === undefined) component.take('values')
    return [{ ...base, ...part }]
  }
  if (component.peek('input') === false || type === '')
    return lost(component, around, `hat die Art „${type}“, die es bei uns nicht gibt`)
  notes.todo(
    base.at,
    `„${base.label.de}“ hat die Art „${type}“, die es bei uns nicht gibt: Es ist jetzt ein Textfeld. Bitte prüfen.`,
  )
  return [{ ...base, shape: { kind: 'text' } }]
}

const isHidden = (component: ForeignNode): boolean =>
  component.peek('hidden') === true && component.take('hidden') === true

function hiddenField(component: ForeignNode, around: Around, why: string): readonly DraftField[] {
  const value = component.take('defaultValue')
  const rest = saysNothing(value) ? '' : ` mit dem Wert ${quoted(value)}`
  return lost(component, around, `${why}${rest}. Versteckte Felder gibt es bei uns nicht`)
}

/** Reads what scripts there are, so that they are noted, too. */
function lost(component: ForeignNode, around: Around, why: string): readonly DraftField[] {
  const { label } = componentBase(component, { ...around, when: undefined })
  around.notes.lost(component.at, `„${label.de}“ ist nicht im Formular: Es ${why}.`)
  return []
}

function button(component: ForeignNode, around: Around): readonly DraftField[] {
  const action = component.text('action') ?? 'submit'
  const label = component.text('label') ?? ''
  if (['submit', 'reset', 'saveState'].includes(action)) {
    around.notes.looks('button')
    for (const key of Object.keys(component.source)) if (key !== 'custom') component.take(key)
    return []
  }
  around.notes.lost(component.at, `Die Schaltfläche „${label}“ (${action}) gibt es bei uns nicht.`)
  return []
}

/** HTML as plain text with a few marks; its first heading becomes the heading. */
function infoField(component: ForeignNode, around: Around): readonly DraftField[] {
  const { notes } = around
  const html = component.text('html') ?? component.text('content') ?? ''
  const [, heading] = /<h[1-6]\b[^<>]*>([^<>]{1,300})<\/h[1-6]\s*>/iu.exec(html.slice(0, 20_000)) ?? []
  const title = lineOf(heading ?? '')
  const text = markdownOf(
    heading === undefined ? html : html.replace(/<h[1-6]\b[^<>]*>[^<>]{1,300}<\/h[1-6]\s*>/iu, ''),
  )
  const label = lineOf(component.text('label') ?? '')
  const key = component.text('key') ?? ''
  component.take('content')
  const condition = bothOf(around.when, formioCondition(component, title || label, notes))
  if (/<(?:img|script|iframe|video|style|form|input|svg|object)\b/iu.test(html))
    notes.lost(component.at, 'Bilder, Skripte, Videos und eingebettete Seiten aus dem Hinweistext entfallen.')
  if (text === '' && title === '') return []
  return [
    {
      at: component.at,
      name: key || title || 'hinweis',
      label: { de: title || (/^(?:content|html|inhalt)?\d*$/iu.test(label) ? 'Hinweis' : label) },
      shape: { kind: 'info', text: { de: text || title } },
      required: false,
      ...(condition && { when: condition }),
    },
  ]
}

interface Box {
  readonly lists: readonly { readonly items: readonly unknown[]; readonly at: string }[]
  /** Its name stands before those of its questions. */
  readonly isNamed: boolean
}

/** What only holds other components; `undefined` where it is a question. */
function boxOf(type: string, component: ForeignNode): Box | undefined {
  const { at } = component
  const own = (): Box['lists'] => [{ items: component.list('components') ?? [], at: `${at}.components` }]
  switch (type) {
    case 'panel':
    case 'fieldset':
    case 'well':
    case 'panels':
      return { lists: own(), isNamed: false }
    case 'container':
      return { lists: own(), isNamed: true }
    case 'columns':
      return { lists: cells(component.list('columns') ?? [], `${at}.columns`), isNamed: false }
    case 'tabs':
      return { lists: cells(component.list('components') ?? [], `${at}.components`), isNamed: false }
    case 'table':
      return {
        lists: (component.list('rows') ?? []).flatMap((row, index) =>
          Array.isArray(row) ? cells(row, `${at}.rows.${index}`) : [],
        ),
        isNamed: false,
      }
    default:
      // A box of a kind nobody knows still holds questions.
      return component.peek('input') !== true &&
        Array.isArray(component.peek('components')) &&
        type !== 'form' &&
        type !== 'datagrid' &&
        type !== 'editgrid'
        ? { lists: own(), isNamed: false }
        : undefined
  }
}

const cells = (list: readonly unknown[], at: string): Box['lists'] =>
  list.flatMap((cell, index) => {
    const items: unknown =
      typeof cell === 'object' && cell !== null && 'components' in cell ? cell.components : undefined
    return Array.isArray(items) ? [{ items, at: `${at}.${index}.components` }] : []
  })

function readBox(
  type: string,
  component: ForeignNode,
  { lists, isNamed }: Box,
  around: Around,
): readonly DraftField[] {
  const { notes } = around
  const key = component.text('key') ?? ''
  const title = lineOf(component.text('title') ?? component.text('legend') ?? '')
  const label = lineOf(component.text('label') ?? '')
  const shown = type === 'container' ? '' : title || (type === 'fieldset' ? label : '')
  if (shown !== '')
    notes.changed(
      component.at,
      `Die Zwischenüberschrift „${shown}“ entfällt; ihre Fragen stehen im Schritt darüber.`,
    )
  if (isHidden(component)) {
    notes.lost(
      component.at,
      `„${shown || label || key}“ war ausgeblendet und ist mit allem, was darin steht, nicht im Formular: ${quoted(component.source)}.`,
    )
    return []
  }
  const condition: ForeignRule | undefined = bothOf(
    around.when,
    formioCondition(component, shown || label, notes),
  )
  const path = isNamed && key !== '' ? [...around.path, key] : around.path
  return lists.flatMap(({ items, at }) => readComponents(items, at, { ...around, path, when: condition }))
}
