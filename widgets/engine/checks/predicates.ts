import type { Condition, Rule } from '../../contract/condition.ts'
import { compileRule } from '../logic/compile.ts'
import type { Compiled, Scope } from '../logic/scope.ts'
import { truthy } from '../logic/truthy.ts'

type Predicate = (scope: Scope) => boolean

/** Rules of a definition as functions of the engine, each compiled once. */
export class Predicates {
  readonly #named: Readonly<Record<string, Rule>>
  readonly #compiled = new Map<Rule, Compiled>()

  constructor(named: Readonly<Record<string, Rule>>) {
    this.#named = named
  }

  /** Names that are not there have been found before. */
  condition(condition: Condition): Predicate {
    return this.rule(typeof condition === 'string' ? (this.#named[condition] ?? null) : (condition as Rule))
  }

  rule(rule: Rule): Predicate {
    const value = this.value(rule)
    return (scope) => truthy(value(scope))
  }

  value(rule: Rule): Compiled {
    const before = this.#compiled.get(rule)
    if (before) return before
    const compiled = compileRule(rule)
    this.#compiled.set(rule, compiled)
    return compiled
  }
}
