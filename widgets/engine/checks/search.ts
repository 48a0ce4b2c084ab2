import type { Entries } from '../entries.ts'
import type { Scope } from '../logic/scope.ts'
import type { Candidate } from './candidates.ts'
import { closureOf, type IsFaulty, type Lookup } from './closure.ts'
import { Domains } from './domains.ts'
import { type Arrive, type Budget, Exploration, type Pick } from './exploration.ts'
import type { Clause, FieldPlace, Outline, Position } from './outline.ts'
import type { Predicates } from './predicates.ts'

/** Entries that bring something about, and the day on which they do. */
export interface Witness {
  readonly entries: Entries
  readonly today: string
}

/** Something whose possibility is asked. */
export interface Goal {
  readonly at: Position
  /** Everything it depends on. */
  readonly clauses: readonly Clause[]
  /** Fields whose answers it needs besides. */
  readonly places: readonly FieldPlace[]
  /** Whether anybody asks at all: the step and the field are on the way. */
  readonly isAsked: (scope: Scope) => boolean
  readonly holds: (scope: Scope) => boolean
}

/** What was found of a goal. */
export interface Finding {
  /** It holds while it is asked. */
  holds: Witness | undefined
  /** It does not hold while it is asked. */
  fails: boolean
  /** It holds while nobody asks. */
  holdsUnasked: boolean
  /** It does not hold while nobody asks. */
  failsUnasked: boolean
  /** What was not found does not exist. */
  isComplete: boolean
}

/** Most candidates tried for one goal. */
const mostForOne = 50_000
/** Most candidates tried for a whole form: some 500 ms. */
const mostForAll = 1_500_000
/** Most candidates tried where not finding anything would prove nothing. */
const mostInVain = 2_000
/** Ways tried at random before all are. */
const randomWays = 6

/** Searches a form for ways to bring goals about. */
export class Search {
  readonly #outline: Outline
  readonly #predicates: Predicates
  readonly #lookup: Lookup
  readonly #isFaulty: IsFaulty
  readonly #domains: Domains
  #left = mostForAll
  #random = 1

  constructor(outline: Outline, predicates: Predicates, lookup: Lookup, isFaulty: IsFaulty) {
    this.#outline = outline
    this.#predicates = predicates
    this.#lookup = lookup
    this.#isFaulty = isFaulty
    this.#domains = new Domains(predicates)
  }

  /**
   * Looks until enough is found, first by a few likely ways, then by all.
   *
   * @param isEnough Whether what was found decides.
   * @param isFree Everything is asked, whatever its condition says.
   * @returns `undefined` where a mistake in a rule leaves the question open.
   */
  find(goal: Goal, isEnough: (finding: Finding) => boolean, isFree = false): Finding | undefined {
    // Whether there is a row at all is decided around it.
    const places = goal.at.group ? [...goal.places, goal.at.group] : goal.places
    const closure = closureOf(this.#outline, this.#lookup, goal.clauses, places, this.#isFaulty)
    if (!closure) return undefined
    const exploration = new Exploration(closure, goal.at.group, this.#predicates, this.#domains)
    const finding: Finding = {
      holds: undefined,
      fails: false,
      holdsUnasked: false,
      failsUnasked: false,
      isComplete: false,
    }
    const arrive: Arrive = ({ scope }, { entries }, today) => {
      const holds = goal.holds(scope)
      if (!isFree && !goal.isAsked(scope)) finding[holds ? 'holdsUnasked' : 'failsUnasked'] = true
      else if (holds) finding.holds ??= { entries: structuredClone(entries) as Entries, today }
      else finding.fails = true
      return isEnough(finding)
    }
    const explore = (pick: Pick, most: number) => {
      const budget: Budget = { left: Math.min(most, this.#left) }
      const before = budget.left
      exploration.run(pick, budget, arrive, isFree)
      this.#left -= before - Math.max(0, budget.left)
    }
    for (const pick of [first, last, ...Array.from({ length: randomWays }, () => this.#any)]) {
      if (!isEnough(finding)) explore(pick, mostForOne)
    }
    if (!isEnough(finding)) {
      // Where it is clear that there will be no verdict, a few ways more may still bring something about.
      explore(all, exploration.isPartial ? mostInVain : mostForOne)
      finding.isComplete = !exploration.isPartial
    }
    return finding
  }

  /** The same ways each time a form is checked. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
  readonly #any: Pick = (candidates) => {
    this.#random = (Math.imul(this.#random, 1_664_525) + 1_013_904_223) >>> 0
    const chosen = candidates[Math.floor((this.#random / 2 ** 32) * candidates.length)]
    return chosen ? [chosen] : []
  }
}

const all: Pick = (candidates) => candidates
const first: Pick = (candidates) => candidates.slice(0, 1)
const last: Pick = (candidates: readonly Candidate[]) => candidates.slice(-1)
