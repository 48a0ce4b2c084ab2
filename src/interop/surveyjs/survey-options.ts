import type { DraftField, DraftOption } from '../draft/draft.ts'
import { bothOf } from '../draft/both-of.ts'
import { type ForeignNode, foreignNode } from '../draft/foreign-node.ts'
import { quoted } from '../draft/quoted.ts'
import { type ElementBase, expressionAt, type Surroundings } from './element-base.ts'
import { surveyLooks } from './looks.ts'

/** A list of choices: plain values or values with a text. */
export function optionList(
  list: readonly unknown[],
  at: string,
  { texts, notes }: Surroundings,
): readonly DraftOption[] {
  return list.flatMap((item, index): DraftOption[] => {
    if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') {
      const label = String(item).trim()
      return label === '' ? [] : [{ value: item, label: { de: label } }]
    }
    const node = foreignNode(item, `${at}.${index}`)
    if (!node) return []
    const value = node.take('value')
    const label = texts.line(node, 'text') ?? texts.of(value, at)
    const when = expressionAt(
      node,
      'visibleIf',
      `Die Antwort „${label?.de ?? ''}“ steht nur unter einer Bedingung zur Wahl`,
      notes,
    )
    node.close(notes, surveyLooks)
    if (!label) return []
    const own =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : label.de
    return [{ value: own, label, ...(when && { when }) }]
  })
}

/** The choices of a question, with "other" and "none", and the question for what "other" is. */
export function surveyOptions(
  element: ForeignNode,
  base: ElementBase,
  around: Surroundings,
): { readonly options: readonly DraftOption[]; readonly further: readonly DraftField[] } {
  const { notes, texts } = around
  const label = base.label.de
  const choices = [
    ...optionList(element.list('choices') ?? [], `${base.at}.choices`, around),
    ...numbers(element),
  ]
  const address = element.take('choicesByUrl')
  if (address !== undefined)
    notes.todo(
      base.at,
      `Die Antworten auf „${label}“ kommen von außen und stehen nicht im Formular: ${quoted(address)}. Bitte tragen Sie sie ein.`,
    )
  const other = flag(element, 'hasOther', 'showOtherItem')
  const none = flag(element, 'hasNone', 'showNoneItem')
  if (flag(element, 'hasSelectAll', 'showSelectAllItem'))
    notes.lost(base.at, `„Alle auswählen“ bei „${label}“ gibt es bei uns nicht.`)
  const otherText = texts.line(element, 'otherText') ?? { de: 'Sonstiges', en: 'Other' }
  const noneText = texts.line(element, 'noneText') ?? { de: 'Nichts davon', en: 'None of these' }
  const ask = texts.line(element, 'otherPlaceholder') ?? texts.line(element, 'otherPlaceHolder')
  const options = [
    ...choices,
    ...(none ? [{ value: 'none', label: noneText }] : []),
    ...(other ? [{ value: 'other', label: otherText }] : []),
  ]
  if (!other) return { options, further: [] }
  const isOther = { rule: { '==': [{ var: base.name }, 'other'] }, text: `{${base.name}} = 'other'` }
  notes.changed(
    base.at,
    `Was bei „${label}“ unter „${otherText.de}“ einzutragen war, ist jetzt eine eigene Frage.`,
  )
  return {
    options,
    further: [
      {
        at: base.at,
        name: `${base.name}-Comment`,
        label: {
          de: `${otherText.de}: Was?`,
          ...(otherText.en !== undefined && { en: `${otherText.en}: What?` }),
        },
        hint: ask,
        shape: { kind: 'text' },
        required: true,
        when: bothOf(base.when, isOther),
      },
    ],
  }
}

/** `choicesMin: 1, choicesMax: 5` counts. */
function numbers(element: ForeignNode): readonly DraftOption[] {
  const [min, max, step = 1] = [
    element.number('choicesMin'),
    element.number('choicesMax'),
    element.number('choicesStep'),
  ]
  if (min === undefined || max === undefined || !(step > 0) || (max - min) / step > 1000) return []
  return Array.from({ length: Math.max(0, Math.floor((max - min) / step) + 1) }, (_, index) => {
    const value = min + index * step
    return { value, label: { de: String(value), en: String(value) } }
  })
}

const flag = (element: ForeignNode, ...keys: readonly string[]): boolean =>
  keys.map((key) => element.take(key)).includes(true)
