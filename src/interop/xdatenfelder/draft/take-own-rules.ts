import { ownRuleIn } from '../extension/own-rule.ts'
import type { XdfRule } from '../message.ts'

/** Puts the conditions that stand at an element as scripts of ours where they belong in the field or step. */
export function takeOwnRules(rules: readonly XdfRule[], data: Record<string, unknown>): void {
  for (const { script } of rules) {
    const own = ownRuleIn(script)
    if (own?.key === 'when' || own?.key === 'required' || own?.key === 'value') data[own.key] = own.rule
  }
}
