import * as v from 'valibot'
import { Rule } from '../../../widgets/contract/condition.ts'

type Read = { readonly rule: Rule } | { readonly why: string }

/** JSON Logic of Form.io, as an object or as text: variables lose their `data.` and `row.`. */
export function jsonLogicOf(json: unknown): Read {
  const parsed = typeof json === 'string' ? parse(json) : json
  if (parsed === undefined) return { why: 'das ist kein JSON' }
  const renamed = rename(parsed, 0)
  return v.is(Rule, renamed) && typeof renamed === 'object' && renamed !== null
    ? { rule: renamed }
    : { why: 'darin kommen Rechenarten vor, die es bei uns nicht gibt' }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What is deeper than any rule of ours stays as it is, and is refused. */
function rename(value: unknown, depth: number): unknown {
  if (depth > 70 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => rename(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      if (key !== 'var') return [key, rename(inner, depth + 1)]
      const path: unknown = Array.isArray(inner) ? inner[0] : inner
      return [key, typeof path === 'string' ? path.replace(/^(?:data|row)\./u, '') : path]
    }),
  )
}
