import { cardScenarios } from './cards.ts'
import { formScenarios } from './form.ts'
import type { Scenario } from './scenario.ts'
import { searchScenarios } from './search.ts'

/** All of it. */
export const scenarios: readonly Scenario[] = [...formScenarios, ...searchScenarios, ...cardScenarios]

/** Those that `npm test` plays in Firefox. */
export const inEveryTest: readonly Scenario[] = scenarios.filter(({ isSlow }) => !isSlow)
