import type { Versions } from './versions-of.ts'

/** Whether a condition, a computed value or a rule between answers may look at the answer to a question, in either version. */
export const isAskedFor = ({ before, after, clausesBefore, clausesAfter }: Versions, id: string): boolean =>
  [...clausesBefore.values(), ...clausesAfter.values()].some(({ rule }) => mentions(rule, id)) ||
  [before, after].some(({ definition }) => definition.rules.some(({ fields }) => fields.includes(id)))

/** Whether a name stands anywhere in a rule. Whatever asks for everything asks for it, too. */
const mentions = (rule: unknown, name: string): boolean =>
  typeof rule === 'string'
    ? rule === '' || rule.split('.').includes(name)
    : typeof rule === 'object' && rule !== null && Object.values(rule).some((inner) => mentions(inner, name))
