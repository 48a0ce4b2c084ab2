import type { Question } from '../kinds.ts'
import { scopeOf } from '../logic/scope.ts'
import { type Asked, type Candidate, candidatesFor, contextOn, isCovered } from './candidates.ts'
import type { AskedAt } from './closure.ts'
import { compositeCandidates } from './composite-candidates.ts'
import type { Use } from './mentions.ts'
import { type FieldPlace, isComposite } from './outline.ts'
import type { Predicates } from './predicates.ts'

/** Answers that are tried for a field. */
export interface Domain {
  readonly candidates: readonly Candidate[]
  /** Whether they stand for every answer there is. */
  readonly areAll: boolean
}

/** The answers to try for each field, by what is asked of it. Found once. */
export class Domains {
  readonly #predicates: Predicates
  readonly #found = new Map<FieldPlace, Map<string, Domain>>()
  readonly #numbers = new Map<Use, number>()

  constructor(predicates: Predicates) {
    this.#predicates = predicates
  }

  of(place: FieldPlace, asked: readonly AskedAt[], today: string): Domain {
    const ofPlace = this.#found.get(place) ?? new Map<string, Domain>()
    this.#found.set(place, ofPlace)
    const key = `${today} ${this.#nameOf(asked)}`
    const domain = ofPlace.get(key) ?? this.#find(place, asked, today)
    ofPlace.set(key, domain)
    return domain
  }

  #find({ field }: FieldPlace, asked: readonly AskedAt[], today: string): Domain {
    const compared = asked.flatMap((mention) => (mention.compared ? [mention.compared] : []))
    const named = compared.flatMap(({ constants }) => constants.filter((value) => typeof value === 'string'))
    const context = contextOn(today, field.kind === 'place' ? named : [])
    if (isComposite(field)) {
      const { candidates, areAll } = compositeCandidates(field, asked, context)
      return { candidates: this.#differing(candidates, asked, field.id, today), areAll }
    }
    const question = field as Question
    // One of several answers, or a part of a file, is not what the comparison is written for.
    const whole = asked.map(({ rest, ...mention }): Asked =>
      rest.length > 0 ? { use: { is: 'value' } } : mention,
    )
    const candidates = candidatesFor(question, compared, context)
    const areOffered = 'options' in question && question.options.some(({ when }) => when !== undefined)
    return {
      // Which of them are offered shows only on the way.
      candidates: areOffered ? candidates : this.#differing(candidates, whole, field.id, today),
      areAll: isCovered(question, whole, candidates),
    }
  }

  /**
   * One candidate for each way in which the tests of an answer come out, those that pass most first; all, where more than
   * tests is asked.
   */
  #differing(
    candidates: readonly Candidate[],
    asked: readonly Asked[],
    id: string,
    today: string,
  ): readonly Candidate[] {
    const tests = asked.flatMap(({ use }) => (use.is === 'test' ? [this.#predicates.rule(use.rule)] : []))
    const isMore = tests.length < asked.length
    const byOutcome = new Map<string, Candidate>()
    for (const candidate of candidates) {
      const { answer } = candidate
      const scope = scopeOf(answer === undefined ? {} : { [id]: answer }, { $today: today })
      const passed = tests.map((test) => (test(scope) ? '1' : '0')).join('')
      const key = isMore ? `${passed} ${JSON.stringify(answer) ?? ''}` : passed
      if (!byOutcome.has(key)) byOutcome.set(key, candidate)
    }
    const passes = (outcome: string) => (outcome.split(' ')[0] ?? '').replaceAll('0', '').length
    return [...byOutcome].toSorted(([a], [b]) => passes(b) - passes(a)).map(([, candidate]) => candidate)
  }

  /** The same for the same uses, in whatever order they were found. */
  #nameOf(asked: readonly AskedAt[]): string {
    const [first] = asked
    if (first === undefined || asked.length === 1) return first ? String(this.#numberOf(first.use)) : ''
    return [...new Set(asked.map(({ use }) => this.#numberOf(use)))].toSorted((a, b) => a - b).join(' ')
  }

  #numberOf(use: Use): number {
    const number = this.#numbers.get(use) ?? this.#numbers.size
    this.#numbers.set(use, number)
    return number
  }
}
