import type { Candidate } from '../../../../widgets/engine/checks/candidates.ts'
import { Domains } from '../../../../widgets/engine/checks/domains.ts'
import { type AskedAt, closureOf, lookupIn } from '../../../../widgets/engine/checks/closure.ts'
import type { Clause, FieldPlace, Outline } from '../../../../widgets/engine/checks/outline.ts'
import { Predicates } from '../../../../widgets/engine/checks/predicates.ts'
import type { Entries } from '../../../../widgets/engine/entries.ts'
import { scopeOf } from '../../../../widgets/engine/logic/scope.ts'
import type { AnswerPool } from './answer-pool.ts'
import { daysAsked } from './days-asked.ts'

/** Answers that do not differ for the rules of the form; in each row another of them is given. */
export interface Choice {
  readonly entries: readonly (Entries[string] | undefined)[]
}

/** A question whose answer decides something: what is asked, what must be answered, what may be chosen. */
export interface Decision {
  readonly place: FieldPlace
  /** At least one. The first is the likeliest. */
  readonly choices: readonly Choice[]
}

/** The decisions of a form, and which of them decide what. */
export interface Decisions {
  readonly all: readonly Decision[]
  readonly at: ReadonlyMap<FieldPlace, Decision>
  /** In the order of the form: what decides about some rules. */
  readonly behind: (clauses: readonly Clause[]) => readonly Decision[]
}

/** Most answers that are tried where a rule calculates with them. */
const mostOfEach = 14

/** Finds what decides, and for each way in which the rules can see an answer one that looks real. */
export function decisionsOf(outline: Outline, pool: AnswerPool, today: string): Decisions {
  const predicates = new Predicates(outline.definition.conditions)
  const domains = new Domains(predicates)
  const lookup = lookupIn(outline)
  const askedBy = (clauses: readonly Clause[], places: readonly FieldPlace[] = []) =>
    closureOf(outline, lookup, clauses, places, () => false)?.asked ?? new Map<FieldPlace, AskedAt[]>()

  const asked = new Map<FieldPlace, AskedAt[]>()
  for (const clause of outline.clauses) {
    for (const [place, uses] of askedBy([clause], ownerWithOptions(clause, outline)))
      asked.set(place, [...new Set([...(asked.get(place) ?? []), ...uses])])
  }
  const at = new Map<FieldPlace, Decision>()
  for (const [place, uses] of asked) {
    const choices =
      place.field.kind === 'group'
        ? rowCounts(place, uses)
        : choicesAt(
            place,
            uses,
            pool,
            (field) => domains.of(field, uses, today).candidates,
            predicates,
            today,
          )
    if (choices.length > 1) at.set(place, { place, choices })
  }
  const all = [...at.values()].toSorted((a, b) => a.place.order - b.place.order)
  return {
    all,
    at,
    behind: (clauses) => {
      const places = clauses.flatMap((clause) => [
        ...askedBy([clause], ownerWithOptions(clause, outline)).keys(),
      ])
      return all.filter(({ place }) => places.includes(place))
    },
  }
}

/** Where an answer is offered only sometimes, and where a rule is said to be about a question, that question decides. */
const ownerWithOptions = ({ role, owner, key }: Clause, outline: Outline): readonly FieldPlace[] => {
  if (role === 'option' && owner) return [owner]
  if (role !== 'holds') return []
  const about = outline.definition.rules[Number(key.split('.')[1])]?.fields ?? []
  return about.flatMap((id) => outline.formFields.get(id) ?? [])
}

function choicesAt(
  place: FieldPlace,
  uses: readonly AskedAt[],
  pool: AnswerPool,
  candidatesOf: (place: FieldPlace) => readonly Candidate[],
  predicates: Predicates,
  today: string,
): readonly Choice[] {
  const { field } = place
  if (field.kind === 'info' || field.kind === 'computed') return []
  const tests = uses.flatMap(({ use }) => (use.is === 'test' ? [predicates.rule(use.rule)] : []))
  const isMore = tests.length < uses.length || ('options' in field && field.options.some(({ when }) => when))
  const byOutcome = new Map<string, (Entries[string] | undefined)[]>()
  const guesses = [
    ...daysAsked(place, uses, today),
    ...candidatesOf(place).flatMap(({ entry, answer }) => (answer === undefined ? [] : [entry])),
  ]
  for (const { entry, answer } of pool.some(place, guesses)) {
    const scope = scopeOf({ [field.id]: answer }, { $today: today })
    const passed = tests.map((test) => (test(scope) ? '1' : '0')).join('')
    const key = isMore ? `${passed} ${JSON.stringify(answer) ?? ''}` : passed
    const entries = byOutcome.get(key)
    if (entries) entries.push(entry)
    else if (!isMore || byOutcome.size < mostOfEach || 'options' in field) byOutcome.set(key, [entry])
  }
  const choices = [...byOutcome.values()].map((entries) => ({ entries: entries.slice(0, 6) }))
  const mayBeEmpty = 'required' in field && field.required !== true && !('default' in field && field.default)
  return mayBeEmpty ? [...choices, { entries: [undefined] }] : choices
}

/** Rows that a group may have: some, many, as few as may be, and where a rule counts them. */
function rowCounts({ field }: FieldPlace, uses: readonly AskedAt[]): readonly Choice[] {
  if (field.kind !== 'group') return []
  const { min, max } = field
  const counted = uses.flatMap(({ compared }) =>
    compared?.term === 'count' ? compared.constants.map(Number).filter(Number.isFinite) : [],
  )
  const counts = [
    Math.min(max, Math.max(min, 2)),
    Math.max(min, 1),
    min,
    ...counted.flatMap((count) => [Math.ceil(count), Math.floor(count) + 1, Math.ceil(count) - 1]),
  ].filter((count) => count >= min && count <= max)
  return [...new Set(counts)].map((count) => ({ entries: [Array.from({ length: count }, () => ({}))] }))
}
