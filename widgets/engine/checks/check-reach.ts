import type { DefinitionProblem } from '../find-definition-problems.ts'
import type { Scope } from '../logic/scope.ts'
import { type IsFaulty, lookupIn } from './closure.ts'
import { someDay } from './days.ts'
import { explainDead } from './explain-dead.ts'
import { type Clause, type FieldPlace, listed, nameOf, type Outline, type StepPlace } from './outline.ts'
import { Predicates } from './predicates.ts'
import { Search, type Finding, type Goal, type Witness } from './search.ts'
import { describeWitness } from './describe-witness.ts'

/** What can and cannot come about in a form. */
export interface Reach {
  readonly problems: readonly DefinitionProblem[]
  /** How each step is come to, by its key. A step that is not here and not a problem was not decided. */
  readonly witnesses: ReadonlyMap<string, Witness>
}

/**
 * Finds conditions that can never or must always hold, and what is never asked because of them. A verdict is passed only
 * where every way of answering was tried, or a few that stand for all; else nothing is said.
 */
export function checkReach(outline: Outline, isFaulty: IsFaulty): Reach {
  return new ReachCheck(outline, isFaulty).check()
}

class ReachCheck {
  readonly #outline: Outline
  readonly #isFaulty: IsFaulty
  readonly #predicates: Predicates
  readonly #search: Search
  /** By key and reason: a condition with a name is said once. */
  readonly #problems = new Map<string, DefinitionProblem>()
  readonly #witnesses = new Map<string, Witness>()
  /** Keys of steps and fields that nobody comes to. */
  readonly #dead = new Set<string>()
  readonly #lookup

  constructor(outline: Outline, isFaulty: IsFaulty) {
    this.#outline = outline
    this.#isFaulty = isFaulty
    this.#predicates = new Predicates(outline.definition.conditions)
    this.#lookup = lookupIn(outline)
    this.#search = new Search(outline, this.#predicates, this.#lookup, isFaulty)
  }

  check(): Reach {
    for (const step of this.#outline.steps) this.#checkStep(step)
    for (const place of this.#outline.fields) this.#checkField(place)
    for (const clause of this.#outline.clauses) if (clause.role === 'holds') this.#checkRule(clause)
    return { problems: [...this.#problems.values()], witnesses: this.#witnesses }
  }

  #checkStep(step: StepPlace): void {
    const [clause] = this.#clausesAt(step.key)
    if (!clause) {
      this.#witnesses.set(step.key, { entries: {}, today: someDay })
      return
    }
    const finding = this.#decide(clause, step.key, [], () => true)
    if (finding?.holds) this.#witnesses.set(step.key, finding.holds)
  }

  #checkField(place: FieldPlace): void {
    const { key, step, group } = place
    if (this.#dead.has(step.key) || (group && this.#dead.has(group.key))) {
      this.#dead.add(key)
      return
    }
    // Inside of a group the search itself goes through step and group.
    const around = group ? [] : this.#clausesAt(step.key)
    const own = this.#clausesAt(key)
    const when = own.filter(({ role }) => role === 'field')
    for (const clause of when) this.#decide(clause, key, around, this.#holdsAll(around))
    if (this.#dead.has(key)) return
    const context = [...around, ...when]
    const isAsked = this.#holdsAll(context)
    for (const clause of own) {
      if (clause.role === 'required' || clause.role === 'option')
        this.#decide(clause, clause.key, context, isAsked)
    }
    this.#checkOffer(place, own, context)
  }

  /** A question of which every option has a condition must never be left without any. */
  #checkOffer(place: FieldPlace, own: readonly Clause[], context: readonly Clause[]): void {
    const { field, key, order, group } = place
    const offers = own.filter(({ role }) => role === 'option')
    if (!('options' in field) || offers.length < field.options.length) return
    const isOffered = offers.map((clause) => this.#holdsAll([clause]))
    const finding = this.#search.find(
      {
        at: { order, group },
        clauses: [...offers, ...context],
        places: [],
        isAsked: this.#holdsAll(context),
        holds: (scope) => !isOffered.some((holds) => holds(scope)),
      },
      ({ holds }) => holds !== undefined,
    )
    if (!finding?.holds) return
    const reason = `Es kann vorkommen, dass keine Antwort zur Auswahl steht, zum Beispiel wenn ${describeWitness(this.#mentionedIn(offers), finding.holds)}. Bitte eine Antwort ohne Bedingung anbieten oder die Frage dann nicht stellen („when“).`
    this.#report(`${key}.options`, reason)
  }

  #checkRule(clause: Clause): void {
    const index = Number(clause.key.split('.')[1])
    const fields: readonly string[] = this.#outline.definition.rules[index]?.fields ?? []
    if (this.#isFaulty(`rules.${index}.fields`) || this.#isFaulty(clause.key)) return
    const places = this.#outline.fields.filter(({ field, group }) => !group && fields.includes(field.id))
    const areAnswered = (scope: Scope) => fields.every((id) => scope(id) !== undefined)
    const goal = { ...this.#goalOf(clause, [], areAnswered), places }
    const whether = { ...goal, clauses: [], isAsked: () => true, holds: areAnswered }
    const asked = this.#search.find(whether, ({ holds }) => holds !== undefined)
    const finding = this.#search.find(goal, ({ holds, fails }) => holds !== undefined && fails)
    const reason = ruleReason(asked, finding, places)
    if (reason !== undefined) this.#report(clause.key, reason)
  }

  /** Says where a condition can never or must always hold. */
  #decide(
    clause: Clause,
    key: string,
    context: readonly Clause[],
    isAsked: (scope: Scope) => boolean,
  ): Finding | undefined {
    if (clause.rule === undefined || this.#isFaulty(clause.key)) return undefined
    const goal = this.#goalOf(clause, context, isAsked)
    const finding = this.#search.find(
      goal,
      ({ holds, fails, failsUnasked }) => holds !== undefined && (fails || failsUnasked),
    )
    if (!finding?.isComplete) return finding
    const { holds, fails } = finding
    const elsewhere = this.#elsewhere(clause, finding)
    if (!elsewhere) return finding
    const asked = this.#mentionedIn([clause])
    // What a name stands for in the rows of one group, it need not stand for in those of another.
    const isShared = clause.name !== undefined && asked.every(({ group }) => group === undefined)
    const whereItStands = isShared ? `conditions.${clause.name ?? ''}` : clause.key
    if (!holds) {
      this.#dead.add(key)
      const isEver = elsewhere.holds
      const dead = {
        isEver,
        isPossibleAlone: isEver || this.#isPossibleAlone(goal),
        isShared,
        asked,
        isDead: (place: FieldPlace) => this.#dead.has(place.key),
      }
      this.#report(isEver ? clause.key : whereItStands, explainDead(clause, dead))
    } else if (!fails && !elsewhere.fails) this.#report(whereItStands, always(clause, isShared))
    return finding
  }

  /**
   * What comes of a condition while nobody asks it. In a row the search does not get there, so that it is asked outside;
   * `undefined` where that is not decided.
   */
  #elsewhere(
    clause: Clause,
    finding: Finding,
  ): { readonly holds: boolean; readonly fails: boolean } | undefined {
    const unasked = { holds: finding.holdsUnasked, fails: finding.failsUnasked }
    const isInRow = clause.at.group !== undefined
    if (!isInRow || this.#mentionedIn([clause]).some(({ group }) => group !== undefined)) return unasked
    const outside = this.#search.find(
      { ...this.#goalOf(clause, [], () => true), at: { ...clause.at, group: undefined } },
      ({ holds, fails }) => holds !== undefined && fails,
    )
    if (!outside || (!outside.isComplete && !(outside.holds && outside.fails))) return undefined
    return { holds: unasked.holds || outside.holds !== undefined, fails: unasked.fails || outside.fails }
  }

  /** Whether the condition could hold if everything were asked. */
  #isPossibleAlone(goal: Goal): boolean {
    const isFound = ({ holds }: Finding) => holds !== undefined
    const finding = this.#search.find(goal, isFound, true)
    return finding === undefined || isFound(finding) || !finding.isComplete
  }

  #goalOf(clause: Clause, context: readonly Clause[], isAsked: (scope: Scope) => boolean): Goal {
    const holds = this.#predicates.rule(clause.rule ?? null)
    return { at: clause.at, clauses: [clause, ...context], places: [], isAsked, holds }
  }

  #holdsAll(clauses: readonly Clause[]): (scope: Scope) => boolean {
    const rules = clauses.map(({ rule }) => this.#predicates.rule(rule ?? null))
    return (scope) => rules.every((holds) => holds(scope))
  }

  /** Fields that rules ask about. */
  #mentionedIn(clauses: readonly Clause[]): FieldPlace[] {
    const places = clauses.flatMap((clause) =>
      this.#lookup(clause).flatMap((found) => (found.is === 'field' ? [found.place] : [])),
    )
    return [...new Set(places)]
  }

  #clausesAt(key: string): readonly Clause[] {
    return this.#outline.clausesAt.get(key) ?? []
  }

  #report(key: string, reason: string): void {
    this.#problems.set(`${key} ${reason}`, { key, reason })
  }
}

function always({ role, name }: Clause, isShared: boolean): string {
  if (isShared) return `Die Bedingung „${name ?? ''}“ trifft immer zu. Sie kann überall entfallen.`
  return role === 'required'
    ? 'Diese Bedingung trifft immer zu. Sie kann entfallen: Ohne Angabe ist jede Frage Pflicht.'
    : 'Diese Bedingung trifft immer zu. Sie kann entfallen.'
}

/** What is wrong with a rule between answers, if anything. */
function ruleReason(
  asked: Finding | undefined,
  finding: Finding | undefined,
  places: readonly FieldPlace[],
): string | undefined {
  const names = listed(places.map(nameOf))
  if (asked?.isComplete && !asked.holds)
    return `Diese Regel wird nie geprüft: ${names} ${places.length > 1 ? 'werden nie zusammen' : 'wird nie'} beantwortet. Bitte die Regel löschen oder die Bedingungen der Fragen ändern.`
  if (!finding?.isComplete) return undefined
  if (finding.holds && !finding.fails) return 'Diese Regel ist immer eingehalten. Sie kann entfallen.'
  return finding.fails && !finding.holds
    ? `Diese Regel kann niemand einhalten: Keine Antworten auf ${names} erfüllen sie. Bitte die Regel ändern.`
    : undefined
}
