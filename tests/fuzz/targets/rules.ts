import * as v from 'valibot'
import { Rule } from '../../../widgets/contract/condition.ts'
import { describeCondition } from '../../../widgets/engine/describe-condition.ts'
import { compileRule } from '../../../widgets/engine/logic/compile.ts'
import { scopeOf } from '../../../widgets/engine/logic/scope.ts'
import { hostileValue } from '../hostile/json.ts'
import { hostileRule } from '../hostile/rule.ts'
import type { Target } from '../target.ts'

const paths = ['text', 'rows', 'rows.0.text', 'person.familyName', 'number', 'missing']

/** A rule by itself, over answers as the walk hands them to it: without a prototype at the top, with one below. */
export const rules: Target = {
  name: 'rule',
  share: 15,
  run: (choices, { release }) => {
    const parsed = v.safeParse(Rule, hostileRule(choices, paths))
    if (!parsed.success) return
    const rule = compileRule(parsed.output)
    const answers = Object.assign(Object.create(null) as object, {
      text: 'x',
      rows: [{ text: 'y', toString: 'z' }, {}],
      person: { familyName: 'Muster', valueOf: 'x' },
      number: choices.below(100),
      strange: hostileValue(choices),
    })
    rule(scopeOf(answers, { $today: '2026-11-22' }))
    describeCondition(release.definition, parsed.output as never)
  },
}
