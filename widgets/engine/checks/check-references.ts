import type { DefinitionProblem } from '../find-definition-problems.ts'
import { explainFault } from './explain-fault.ts'
import { nearestName } from './nearest-name.ts'
import { operandFault } from './operand-fault.ts'
import { wrongOperands } from './operands.ts'
import type { Clause, Outline } from './outline.ts'
import { resolve } from './resolve.ts'

/** Rules that name what is not there, not there yet, or not what they take it for. */
export function checkReferences(outline: Outline): DefinitionProblem[] {
  const problems = outline.clauses.flatMap((clause) => problemsOf(outline, clause))
  // A condition with a name is said once where it stands, however often it is used.
  return [...new Map(problems.map((problem) => [`${problem.key} ${problem.reason}`, problem])).values()]
}

function problemsOf(outline: Outline, clause: Clause): DefinitionProblem[] {
  const { key, name, rule, mentions, at } = clause
  const whereItStands = name === undefined ? key : `conditions.${name}`
  if (rule === undefined) return [{ key, reason: missing(outline, name ?? '') }]
  const places = mentions.flatMap((mention): DefinitionProblem[] => {
    const found = resolve(outline, mention, at)
    if (found.is === 'fault') {
      // What comes later depends on who asks.
      const isHere = found.fault.is === 'later' || found.fault.is === 'around'
      return [{ key: isHere ? key : whereItStands, reason: explainFault(outline, clause, found.fault) }]
    }
    const reason = found.is === 'field' && operandFault(mention, found)
    return reason ? [{ key: whereItStands, reason }] : []
  })
  return [...wrongOperands(rule).map((reason) => ({ key: whereItStands, reason })), ...places]
}

function missing({ definition, fields }: Outline, name: string): string {
  const isMissing = `Die Bedingung „${name}“ gibt es unter „conditions“ nicht.`
  const nearest = nearestName(name, Object.keys(definition.conditions))
  if (nearest !== undefined) return `${isMissing} Meinten Sie „${nearest}“?`
  return fields.some(({ field }) => field.id === name)
    ? `${isMissing} „${name}“ ist eine Frage: Ob sie beantwortet ist, fragt { "!!": { "var": "${name}" } }.`
    : `${isMissing} Bitte dort ergänzen oder die Schreibweise prüfen.`
}
