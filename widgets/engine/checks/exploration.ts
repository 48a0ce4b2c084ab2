import type { Condition } from '../../contract/condition.ts'
import type { Answers } from '../../contract/answers.ts'
import { computedAnswer } from '../computed-answer.ts'
import type { Entries } from '../entries.ts'
import { type Scope, scopeOf } from '../logic/scope.ts'
import type { Candidate } from './candidates.ts'
import type { Closure } from './closure.ts'
import { daysFor } from './days.ts'
import type { Domains } from './domains.ts'
import { listsOf } from './lists.ts'
import type { FieldPlace } from './outline.ts'
import type { Predicates } from './predicates.ts'

/** Which of the candidates are tried at a place. */
export type Pick = (candidates: readonly Candidate[]) => readonly Candidate[]

/** Answers of the form, or of one row, as they grow. */
export interface Level {
  readonly answers: Record<string, unknown>
  readonly entries: Record<string, Entries[string]>
  /** Innermost first. */
  readonly levels: readonly unknown[]
  readonly scope: Scope
}

/** What the search over a form may still spend, in candidates tried. */
export interface Budget {
  left: number
}

/** Where the search arrives: returns true to end it. */
export type Arrive = (level: Level, root: Level, today: string) => boolean

/**
 * Goes through the ways in which the fields of a closure can be answered, in the order of the form and with the engine's own
 * rules: a field that is hidden has no answer, and an option that is hidden cannot be chosen.
 */
export class Exploration {
  /** Something was left out: what was not found may still be there. */
  isPartial = false
  readonly #closure: Closure
  readonly #predicates: Predicates
  readonly #domains: Domains
  readonly #places: ReadonlyMap<FieldPlace | undefined, readonly FieldPlace[]>
  readonly #chain: readonly FieldPlace[]
  #today = ''
  #budget: Budget = { left: 0 }
  #candidates = new Map<FieldPlace, readonly Candidate[]>()

  /** @param group Innermost group in whose row the search arrives. */
  constructor(closure: Closure, group: FieldPlace | undefined, predicates: Predicates, domains: Domains) {
    this.#closure = closure
    this.#predicates = predicates
    this.#domains = domains
    this.#chain = chainTo(group)
    const places = [...closure.asked.keys()]
      .filter((place) => !this.#chain.includes(place))
      .toSorted((a, b) => a.order - b.order)
    this.#places = Map.groupBy(places, (place) => place.group)
  }

  /** @param isFree Everything is asked, whatever its condition says. */
  run(pick: Pick, budget: Budget, arrive: Arrive, isFree = false): void {
    this.#budget = budget
    const { days, areAll } = daysFor(this.#closure)
    if (!areAll) this.isPartial = true
    for (const today of days) {
      if (today !== this.#today) this.#candidates = new Map()
      this.#today = today
      const answers = Object.create(null) as Record<string, unknown>
      const levels = [answers, { $today: today }]
      const root: Level = { answers, entries: {}, levels, scope: scopeOf(...levels) }
      if (this.#descend(root, 0, { pick, isFree, arrive: (level) => arrive(level, root, today) })) return
    }
  }

  /** Through the fields of a level, then into the row of the next group on the way. */
  #descend(level: Level, depth: number, way: Way): boolean {
    const places = this.#places.get(this.#chain[depth - 1]) ?? []
    return this.#through(places, 0, level, way, () => {
      const group = this.#chain[depth]
      if (!group) return way.arrive(level)
      if (!this.#isAsked(group, level, way)) return false
      const row = innerLevel(level)
      level.entries[group.field.id] = [row.entries]
      const isFound = this.#descend(row, depth + 1, way)
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- entries that are not there must be no key
      delete level.entries[group.field.id]
      return isFound
    })
  }

  #through(
    places: readonly FieldPlace[],
    index: number,
    level: Level,
    way: Way,
    then: () => boolean,
  ): boolean {
    const place = places[index]
    if (!place) return then()
    if (!this.#isAsked(place, level, way)) return this.#through(places, index + 1, level, way, then)
    const { id } = place.field
    for (const { entry, answer } of this.#candidatesAt(place, level, way)) {
      this.#budget.left -= 1
      if (this.#budget.left < 0) {
        this.isPartial = true
        return true
      }
      level.entries[id] = entry
      if (answer !== undefined) level.answers[id] = answer
      const isFound = this.#through(places, index + 1, level, way, then)
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- an answer that is not there must be no key
      delete level.answers[id]
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- as above
      delete level.entries[id]
      if (isFound) return true
    }
    return false
  }

  #isAsked(place: FieldPlace, level: Level, { isFree }: Way): boolean {
    const { field, step } = place
    if (isFree) return true
    return (place.group !== undefined || this.#holds(step.step.when, level)) && this.#holds(field.when, level)
  }

  #holds(condition: Condition | undefined, { scope }: Level): boolean {
    return condition === undefined || this.#predicates.condition(condition)(scope)
  }

  #candidatesAt(place: FieldPlace, level: Level, way: Way): readonly Candidate[] {
    const { field } = place
    if (field.kind === 'computed') {
      const answer = computedAnswer(this.#predicates.value(field.value)(level.scope), field)
      return [{ entry: '', answer }]
    }
    if (field.kind === 'group') return this.#lists(place, level, way)
    const candidates = this.#candidates.get(place) ?? this.#domainOf(place)
    const options = 'options' in field && !way.isFree ? field.options : []
    const hidden = options.filter(({ when }) => !this.#holds(when, level)).map(({ value }) => value)
    const offered =
      hidden.length === 0
        ? candidates
        : candidates.filter(({ answer }) => !hidden.some((value) => [answer].flat().includes(value)))
    return way.pick(offered)
  }

  #domainOf(place: FieldPlace): readonly Candidate[] {
    const { candidates, areAll } = this.#domains.of(place, this.#closure.asked.get(place) ?? [], this.#today)
    if (!areAll) this.isPartial = true
    this.#candidates.set(place, candidates)
    return candidates
  }

  #lists(place: FieldPlace, level: Level, way: Way): readonly Candidate[] {
    const rows: { answers: Answers; entries: Entries }[] = []
    const inner = this.#places.get(place) ?? []
    const collect = () => {
      const row = innerLevel(level)
      this.#through(inner, 0, row, way, () => {
        rows.push({ answers: { ...row.answers } as Answers, entries: { ...row.entries } })
        return false
      })
    }
    collect()
    const lists = listsOf(place, rows, this.#closure.asked.get(place) ?? [], this.#predicates)
    if (!lists.areAll) this.isPartial = true
    return way.pick(lists.candidates)
  }
}

interface Way {
  readonly pick: Pick
  readonly isFree: boolean
  readonly arrive: (level: Level) => boolean
}

function chainTo(group: FieldPlace | undefined): FieldPlace[] {
  return group ? [...chainTo(group.group), group] : []
}

function innerLevel({ levels }: Level): Level {
  const answers = Object.create(null) as Record<string, unknown>
  return { answers, entries: {}, levels: [answers, ...levels], scope: scopeOf(answers, ...levels) }
}
