import type { DefinitionProblem } from '../find-definition-problems.ts'
import { type FieldPlace, hasAnswer, listed, type Outline } from './outline.ts'

/** Ids given twice, conditions nobody uses, and rules about what is not there. */
export function checkNames(outline: Outline): DefinitionProblem[] {
  const { definition, clauses } = outline
  const used = new Set(clauses.map(({ name }) => name))
  return [
    ...twice(
      definition.steps.map(({ id }, index) => ({ id, key: `steps.${index}.id` })),
      'ein anderer Schritt',
    ),
    ...twice(
      definition.rules.map(({ id }, index) => ({ id, key: `rules.${index}.id` })),
      'eine andere Regel',
    ),
    ...fieldsNamedTwice(outline),
    ...ruleFields(outline),
    ...Object.keys(definition.conditions)
      .filter((name) => !used.has(name))
      .map((name) => ({
        key: `conditions.${name}`,
        reason: `Die Bedingung „${name}“ wird nirgends gebraucht. Bitte löschen oder bei einer Frage als „when: ${name}“ einsetzen.`,
      })),
  ]
}

function twice(named: readonly { id: string; key: string }[], other: string): DefinitionProblem[] {
  return named
    .filter(({ id }, index) => named.findIndex((earlier) => earlier.id === id) < index)
    .map(({ id, key }) => ({
      key,
      reason: `Die Kennung „${id}“ ist schon vergeben: So heißt ${other}. Bitte eine andere wählen.`,
    }))
}

/** An id in a row may be that of a later field outside, but not of one before: the row would hide it. */
function fieldsNamedTwice({ fields }: Outline): DefinitionProblem[] {
  return fields.flatMap((place) => {
    const { field, key, order, group } = place
    const earlier = fields.find(
      (other) => other.field.id === field.id && other.order < order && sees(group, other),
    )
    return earlier
      ? [
          {
            key: `${key}.id`,
            reason: `Die Kennung „${field.id}“ ist schon vergeben: So heißt „${earlier.field.label.de}“ im Schritt „${earlier.step.step.title.de}“. Bitte eine andere wählen.`,
          },
        ]
      : []
  })
}

/** Whether an earlier field stands in the same row or around it. */
function sees(group: FieldPlace | undefined, other: FieldPlace): boolean {
  for (let level = group; level; level = level.group) if (other.group === level) return true
  return other.group === undefined
}

/** A rule is asked once its fields are answered, at the step of the last of them. */
function ruleFields({ definition, steps, fields }: Outline): DefinitionProblem[] {
  return definition.rules.flatMap((rule, index) => {
    const key = `rules.${index}.fields`
    const problems = rule.fields.flatMap((id): DefinitionProblem[] => {
      const place = fields.find(({ field, group }) => field.id === id && !group)
      const inRow = fields.find(({ field }) => field.id === id)?.group
      if (place && hasAnswer(place.field)) return []
      if (place)
        return [{ key, reason: `„${id}“ ist ein Hinweis und hat keine Antwort. Bitte hier streichen.` }]
      return [
        {
          key,
          reason: inRow
            ? `„${id}“ wird in jedem Eintrag von „${inRow.field.id}“ eigens gefragt. Eine Regel kann nur Fragen nennen, die es einmal gibt: Bitte „${inRow.field.id}“ eintragen.`
            : `Eine Frage mit der Kennung „${id}“ gibt es nicht. Bitte die Schreibweise prüfen.`,
        },
      ]
    })
    const stepOf = (id: string) => steps.findIndex((step) => step.fields.some(({ field }) => field.id === id))
    const last = rule.fields.at(-1) ?? ''
    const later = rule.fields.filter((id) => stepOf(id) > stepOf(last))
    if (problems.length > 0 || later.length === 0) return problems
    const reason = `Die Regel wird im Schritt von „${last}“ geprüft. ${listed(later.map((id) => `„${id}“`))} ${later.length > 1 ? 'stehen' : 'steht'} erst danach, also wird sie nie geprüft. Bitte die Frage ans Ende der Liste setzen, die zuletzt kommt.`
    return [{ key, reason }]
  })
}
