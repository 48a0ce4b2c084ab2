import type { Condition } from '../contract/condition.ts'
import type { CompositeField, Field, FieldOf, GroupField, Option } from '../contract/field.ts'
import type { Context } from './context.ts'
import { defaultEntry } from './default-entry.ts'
import type { Entries, Entry } from './entries.ts'
import type { Kind, Reading } from './kind.ts'
import { kindName, type Composite, type Kinds, type Question } from './kinds.ts'
import { compileRule } from './logic/compile.ts'
import type { Compiled, Scope } from './logic/scope.ts'

interface Common {
  readonly when: (scope: Scope) => boolean
}

/** What was entered into a question, read. */
export interface ReadQuestion {
  readonly field: Question
  readonly entry: Entry | undefined
  readonly reading: Reading
}

/** A field with its conditions as functions. */
export type CompiledField = Common &
  (
    | { readonly is: 'info'; readonly field: FieldOf<'info'> }
    | { readonly is: 'computed'; readonly field: FieldOf<'computed'>; readonly value: Compiled }
    | { readonly is: 'group'; readonly field: GroupField; readonly fields: readonly CompiledField[] }
    | {
        readonly is: 'composite'
        readonly field: CompositeField
        readonly required: (scope: Scope) => boolean
        readonly fields: readonly CompiledField[]
      }
    | {
        readonly is: 'question'
        readonly field: Question
        readonly kind: Kind<Question>
        readonly required: (scope: Scope) => boolean
        readonly read: (entered: Entries[string] | undefined, scope: Scope, context: Context) => ReadQuestion
      }
  )

type Compile = (condition: Condition | boolean | undefined) => (scope: Scope) => boolean

/** Compiles fields in order. @throws {RangeError} where a kind is missing. */
export const compileFields = (fields: readonly Field[], kinds: Kinds, compile: Compile): CompiledField[] =>
  fields.map((field): CompiledField => {
    const when = compile(field.when)
    switch (field.kind) {
      case 'info':
        return { is: 'info', when, field }
      case 'computed':
        return { is: 'computed', when, field, value: compileRule(field.value) }
      case 'group':
        return { is: 'group', when, field, fields: compileFields(field.fields, kinds, compile) }
      case 'address':
      case 'person':
      case 'organisation':
      case 'bank-account': {
        const { partsOf } = kindOf(field, kinds) as unknown as Composite<CompositeField>
        const parts = compileFields(partsOf(field), kinds, compile)
        return { is: 'composite', when, field, required: compile(field.required), fields: parts }
      }
      default: {
        const kind = kindOf(field, kinds) as unknown as Kind<Question>
        const required = compile('required' in field ? field.required : true)
        return { is: 'question', when, field, kind, required, read: reader(field, kind, compile) }
      }
    }
  })

function kindOf(field: Question | CompositeField, kinds: Kinds): unknown {
  const name = kindName(field)
  const kind = name && kinds[name]
  if (!kind) throw new RangeError(`The kind "${String(name)}" is not loaded.`)
  return kind
}

/** Reads what was entered into a question, or what stands there from the start. What did not change is not read again. */
function reader(
  field: Question,
  kind: Kind<Question>,
  compile: Compile,
): (entered: Entries[string] | undefined, scope: Scope, context: Context) => ReadQuestion {
  const narrow =
    'options' in field && field.options.some(({ when }) => when) ? narrower(field, compile) : undefined
  let last: { readonly entered: unknown; readonly context: Context; readonly read: ReadQuestion } | undefined
  return (entered, scope, context) => {
    if (last && last.entered === entered && isSame(last.context, context)) return last.read
    const entry = (entered as Entry | undefined) ?? defaultEntry(field, context.today)
    if (narrow) {
      const { narrowed, hidden } = narrow(scope)
      const shown = withoutHidden(entry, hidden)
      return { field: narrowed, entry: shown, reading: kind.read(shown, narrowed, context) }
    }
    const read = { field, entry, reading: kind.read(entry, field, context) }
    last = { entered, context, read }
    return read
  }
}

const isSame = (one: Context, other: Context): boolean =>
  one === other ||
  (one.today === other.today && one.language === other.language && one.places === other.places)

/** Which options of a question are on the way. */
function narrower(field: FieldOf<'choice' | 'choices'>, compile: Compile) {
  const options = field.options.map((option) => ({ option, when: compile(option.when) }))
  return (scope: Scope): { narrowed: Question; hidden: readonly string[] } => {
    const offered: Option[] = []
    const hidden: string[] = []
    for (const { option, when } of options) {
      if (when(scope)) offered.push(option)
      else hidden.push(option.value)
    }
    return { narrowed: { ...field, options: offered }, hidden }
  }
}

/** What was chosen of the options that are offered; the rest comes back with its option. */
function withoutHidden(entry: Entry | undefined, hidden: readonly string[]): Entry | undefined {
  if (typeof entry === 'string') return hidden.includes(entry) ? undefined : entry
  return Array.isArray(entry)
    ? (entry as readonly string[]).filter((value) => !hidden.includes(value))
    : entry
}
