import { acceptedTypes } from '../draft/accepted-types.ts'
import { bothOf } from '../draft/both-of.ts'
import { choiceOf } from '../draft/choice-of.ts'
import type { DraftField, Shape } from '../draft/draft.ts'
import { type ForeignNode, foreignNode, saysNothing } from '../draft/foreign-node.ts'
import { quoted } from '../draft/quoted.ts'
import { maxFileBytes } from '../../../widgets/contract/limits.ts'
import { type ElementBase, elementBase, expressionAt, shownWhen, type Surroundings } from './element-base.ts'
import { groupField } from './group-field.ts'
import { surveyLooks } from './looks.ts'
import { matrixFields, multipleTextFields } from './matrix-fields.ts'
import { optionList, surveyOptions } from './survey-options.ts'
import { lengthLimits, limitsOf, textShape } from './text-shape.ts'

/** Questions of a list of elements, in order; panels are opened. */
export const readElements = (
  list: readonly unknown[],
  at: string,
  around: Surroundings,
): readonly DraftField[] =>
  list.flatMap((value, index) => {
    const element = foreignNode(value, `${at}.${index}`)
    if (!element) {
      if (!saysNothing(value))
        around.notes.lost(`${at}.${index}`, `Hier steht kein Element eines Formulars: ${quoted(value)}.`)
      return []
    }
    const fields = readElement(element, around)
    element.close(around.notes, surveyLooks)
    return fields
  })

function readElement(element: ForeignNode, around: Surroundings): readonly DraftField[] {
  const { notes } = around
  const type = element.text('type') ?? 'text'
  if (element.take('visible') === false && !element.has('visibleIf'))
    return lost(element, around, 'war ausgeblendet')
  switch (type) {
    case 'panel':
      return panel(element, around)
    case 'html':
      return html(element, around)
    case 'image':
    case 'signaturepad':
      return lost(
        element,
        around,
        type === 'image'
          ? 'war ein Bild'
          : 'war eine Unterschrift. Bei uns steht dafür das Vertrauensniveau des Formulars',
      )
    case 'expression':
      return expression(element, around)
    default:
      break
  }
  const base = elementBase(element, around)
  if (element.take('readOnly') === true)
    notes.changed(
      base.at,
      `„${base.label.de}“ war gesperrt und zeigte nur etwas an. Jetzt ist es eine Frage. Bitte prüfen.`,
    )
  const comment = commentField(element, base, around)
  return [...questions(type, element, base, around), ...comment]
}

function questions(
  type: string,
  element: ForeignNode,
  base: ElementBase,
  around: Surroundings,
): readonly DraftField[] {
  const { notes } = around
  const label = base.label.de
  const one = (shape: Shape): readonly DraftField[] => [{ ...base, shape }]
  switch (type) {
    case 'text':
      return one(textShape(element, base, around))
    case 'comment':
      return one({ kind: 'textarea', ...lengthLimits(element, limitsOf(element, base, around)) })
    case 'dropdown':
    case 'radiogroup':
    case 'buttongroup': {
      const { options, further } = surveyOptions(element, base, around)
      limitsOf(element, base, around)
      return [{ ...base, ...choiceOf(options, false, base.at, label, notes) }, ...further]
    }
    case 'imagepicker':
      notes.lost(base.at, `Die Bilder bei „${label}“ entfallen; es bleibt die Auswahl.`)
      return [
        {
          ...base,
          ...choiceOf(
            optionList(element.list('choices') ?? [], base.at, around),
            element.take('multiSelect') === true,
            base.at,
            label,
            notes,
          ),
        },
      ]
    case 'checkbox':
    case 'tagbox':
    case 'ranking': {
      if (type === 'ranking')
        notes.changed(
          base.at,
          `„${label}“ war eine Rangfolge. Jetzt lässt sich nur noch auswählen, was dazugehört.`,
        )
      const { options, further } = surveyOptions(element, base, around)
      const { minCount, maxCount } = limitsOf(element, base, around)
      const [min, max] = [
        element.number('minSelectedChoices') ?? minCount,
        element.number('maxSelectedChoices') ?? maxCount,
      ]
      const limits = {
        ...(min !== undefined && min >= 1 && { min: Math.floor(min) }),
        ...(max !== undefined && max >= 1 && { max: Math.floor(max) }),
      }
      return [{ ...base, ...choiceOf(options, true, base.at, label, notes, limits) }, ...further]
    }
    case 'boolean':
      return [boolean(element, base, around)]
    case 'rating':
      return [rating(element, base, around)]
    case 'file':
      return one(file(element, base, around))
    case 'multipletext':
      return multipleTextFields(element, base, around)
    case 'matrix':
    case 'matrixdropdown':
      return matrixFields(type, element, base, around, questions)
    case 'matrixdynamic':
    case 'paneldynamic':
      return groupField(element, base, around, readElements, questions)
    default:
      notes.todo(
        base.at,
        `„${label}“ hat die Art „${type}“, die es bei uns nicht gibt: Es ist jetzt ein Textfeld. Bitte prüfen.`,
      )
      return one({ kind: 'text' })
  }
}

/** Reads what conditions and scripts there are, so that they are noted, too. */
function lost(element: ForeignNode, around: Surroundings, why: string): readonly DraftField[] {
  const { label, default: value } = elementBase(element, { ...around, when: undefined })
  around.notes.lost(
    element.at,
    `„${label.de}“ ist nicht im Formular: Es ${why}${saysNothing(value) ? '' : ` (Wert ${quoted(value)})`}.`,
  )
  return []
}

function panel(element: ForeignNode, around: Surroundings): readonly DraftField[] {
  const { notes, texts } = around
  element.take('name')
  const title = texts.line(element, 'title')
  const description = texts.line(element, 'description')
  if (title || description)
    notes.changed(
      element.at,
      `Die Zwischenüberschrift „${[title?.de, description?.de].filter((part) => part !== undefined).join(' – ')}“ entfällt; ihre Fragen stehen im Schritt darüber.`,
    )
  if (element.take('isRequired') === true)
    notes.todo(
      element.at,
      `In „${title?.de ?? ''}“ musste mindestens eine Frage beantwortet werden. Bitte prüfen.`,
    )
  const requiredIf = element.text('requiredIf')
  if (requiredIf !== undefined)
    notes.todo(element.at, `„${title?.de ?? ''}“ war Pflicht, wenn ${quoted(requiredIf)}. Bitte prüfen.`)
  const condition = bothOf(around.when, shownWhen(element, title?.de ?? 'Bereich', notes))
  return readElements(element.list('elements') ?? element.list('questions') ?? [], `${element.at}.elements`, {
    ...around,
    when: condition,
  })
}

function html(element: ForeignNode, around: Surroundings): readonly DraftField[] {
  const { texts, notes } = around
  const source = JSON.stringify(element.peek('html') ?? '')
  const text = texts.paragraphs(element, 'html')
  const base = elementBase(element, around)
  if (/<(?:img|script|iframe|video|style|form|input|svg|object)\b/iu.test(source))
    notes.lost(element.at, 'Bilder, Skripte, Videos und eingebettete Seiten aus dem Hinweistext entfallen.')
  if (!text) return []
  const label = base.label.de === base.name ? { de: 'Hinweis', en: 'Note' } : base.label
  return [{ ...base, label, required: false, default: undefined, shape: { kind: 'info', text } }]
}

/** A value that follows from others. */
function expression(element: ForeignNode, around: Surroundings): readonly DraftField[] {
  const { notes } = around
  const base = elementBase(element, around)
  const style = element.text('displayStyle')
  element.take('currency')
  const digits = [
    element.number('maximumFractionDigits'),
    element.number('minimumFractionDigits'),
    element.number('precision'),
  ].find((value) => value !== undefined && value >= 0)
  const value = expressionAt(element, 'expression', `„${base.label.de}“ wird berechnet`, notes)
  if (!value) return []
  if (style === 'currency')
    notes.todo(
      base.at,
      `„${base.label.de}“ war ein Betrag in Euro. Prüfen Sie die Formel: Bei uns zählen Beträge in Cent.`,
    )
  return [
    {
      ...base,
      required: false,
      default: undefined,
      value,
      shape: { kind: 'computed', as: style === 'date' ? 'date' : digits === 0 ? 'integer' : 'decimal' },
    },
  ]
}

function boolean(element: ForeignNode, base: ElementBase, around: Surroundings): DraftField {
  const { texts, notes } = around
  const [yes, no] = [texts.line(element, 'labelTrue'), texts.line(element, 'labelFalse')]
  const isPlain =
    (yes === undefined || /^(?:ja|yes)$/iu.test(yes.de)) &&
    (no === undefined || /^(?:nein|no)$/iu.test(no.de))
  const own = (key: string, otherwise: boolean): string | number | boolean => {
    const value = element.take(key)
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : otherwise
  }
  const options = [
    { value: own('valueTrue', true), label: yes ?? { de: 'Ja', en: 'Yes' } },
    { value: own('valueFalse', false), label: no ?? { de: 'Nein', en: 'No' } },
  ]
  if (isPlain) return { ...base, shape: { kind: 'boolean' }, options }
  notes.changed(
    base.at,
    `„${base.label.de}“ hatte die Antworten „${yes?.de ?? 'Ja'}“ und „${no?.de ?? 'Nein'}“: Es ist jetzt eine Auswahl.`,
  )
  return { ...base, shape: { kind: 'choice' }, options }
}

function rating(element: ForeignNode, base: ElementBase, around: Surroundings): DraftField {
  const { texts, notes } = around
  const listed = optionList(element.list('rateValues') ?? [], `${base.at}.rateValues`, around)
  const [min, max, step] = [
    element.number('rateMin') ?? 1,
    element.number('rateMax') ?? 5,
    element.number('rateStep') ?? 1,
  ]
  const [low, high] = [texts.line(element, 'minRateDescription'), texts.line(element, 'maxRateDescription')]
  const count = step > 0 ? Math.min(100, Math.max(0, Math.floor((max - min) / step) + 1)) : 0
  const options =
    listed.length > 0
      ? listed
      : Array.from({ length: count }, (_, index) => {
          const value = min + index * step
          const said = index === 0 ? low : index === count - 1 ? high : undefined
          return {
            value,
            label: {
              de: said ? `${value}: ${said.de}` : String(value),
              ...((!said || said.en !== undefined) && {
                en: said ? `${value}: ${said.en ?? ''}` : String(value),
              }),
            },
          }
        })
  return { ...base, ...choiceOf(options, false, base.at, base.label.de, notes) }
}

function file(element: ForeignNode, base: ElementBase, { notes }: Surroundings): Shape {
  const types = element.text('acceptedTypes')
  const accept =
    types === undefined ? undefined : acceptedTypes(types.split(','), base.label.de, base.at, notes)
  const size = element.number('maxSize')
  const isSeveral = element.take('allowMultiple') === true
  const most = element.number('maxFiles')
  if (size !== undefined && size > maxFileBytes)
    notes.changed(base.at, `Eine Datei bei „${base.label.de}“ darf höchstens 20 MB haben.`)
  if (isSeveral && most === undefined)
    notes.todo(
      base.at,
      `Bei „${base.label.de}“ waren beliebig viele Dateien möglich, jetzt sind es höchstens fünf. Bitte prüfen.`,
    )
  return {
    kind: 'file',
    ...(accept && { accept }),
    ...(size !== undefined && size >= 1 && size <= maxFileBytes && { maxBytes: Math.floor(size) }),
    ...(isSeveral && { max: Math.min(20, Math.max(1, most ?? 5)) }),
  }
}

/** Room for a remark below a question. */
function commentField(
  element: ForeignNode,
  base: ElementBase,
  { texts }: Surroundings,
): readonly DraftField[] {
  const isThere = [element.take('hasComment'), element.take('showCommentArea')].includes(true)
  const label = texts.line(element, 'commentText') ?? {
    de: `Bemerkung zu: ${base.label.de}`,
    ...(base.label.en !== undefined && { en: `Comment on: ${base.label.en}` }),
  }
  const hint = texts.line(element, 'commentPlaceholder') ?? texts.line(element, 'commentPlaceHolder')
  return isThere
    ? [
        {
          at: base.at,
          name: `${base.name}-Comment`,
          label,
          ...(hint && { hint }),
          shape: { kind: 'textarea' },
          required: false,
          ...(base.when && { when: base.when }),
        },
      ]
    : []
}
