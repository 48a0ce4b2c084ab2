import { readJson } from '../../draft/read-json.ts'
import { jsonForXml } from '../xml/json-for-xml.ts'

/** Where a rule of ours belongs: a key of the element it stands at, or the form's named conditions and rules. */
export type OwnRule =
  | { readonly key: 'when' | 'required' | 'value'; readonly rule: unknown }
  | { readonly key: 'condition'; readonly name: string; readonly rule: unknown }
  | {
      readonly key: 'rule'
      readonly id: string
      readonly holds: unknown
      readonly fields: unknown
      readonly message: unknown
    }

/** A rule as a `skript`: JSON Logic, that any other program sees as a script in a language it does not know. */
export const scriptOf = (rule: OwnRule): string => jsonForXml({ amtswerk: rule })

/** A rule of ours in a `skript`; `undefined` for every other script. */
export function ownRuleIn(script: string): OwnRule | undefined {
  if (!script.startsWith('{"amtswerk":')) return undefined
  const read = readJson(script)
  if (!read.ok || !isObject(read.document.value)) return undefined
  const rule = read.document.value['amtswerk']
  if (!isObject(rule)) return undefined
  switch (rule['key']) {
    case 'when':
    case 'required':
    case 'value':
      return 'rule' in rule ? { key: rule['key'], rule: rule['rule'] } : undefined
    case 'condition':
      return typeof rule['name'] === 'string' && 'rule' in rule
        ? { key: 'condition', name: rule['name'], rule: rule['rule'] }
        : undefined
    case 'rule':
      return typeof rule['id'] === 'string'
        ? {
            key: 'rule',
            id: rule['id'],
            holds: rule['holds'],
            fields: rule['fields'],
            message: rule['message'],
          }
        : undefined
    default:
      return undefined
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
