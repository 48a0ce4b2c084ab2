import * as v from 'valibot'
import { Address, isOneThing } from './address.ts'

/** Where in the thing: `label.de`, `min`, `privacy.purpose.de`. Left out: all of it. */
const key = v.optional(v.pipe(v.string(), v.regex(/^[^.]+(?:\.[^.]+)*$/u), v.maxLength(200)))

/** Id of what stands before it; `null` is the first place. */
const after = v.nullable(v.string())

/** Puts a value where another, or none, was. */
export const SetOperation = v.strictObject({
  do: v.literal('set'),
  ...Address.entries,
  key,
  value: v.unknown(),
  /** What upstream had there. Left out: nothing. */
  was: v.optional(v.unknown()),
})

/** Puts in a step, field, option, condition or rule; the address names the new thing. */
export const AddOperation = v.strictObject({
  do: v.literal('add'),
  ...Address.entries,
  after: v.optional(after),
  value: v.unknown(),
})

/** Takes out a step, field, option, condition, rule, or one key of it. */
export const RemoveOperation = v.strictObject({
  do: v.literal('remove'),
  ...Address.entries,
  key,
  was: v.optional(v.unknown()),
})

/** Puts a step, field, option or rule in another place of its list, or a field into another step. */
export const MoveOperation = v.strictObject({
  do: v.literal('move'),
  ...Address.entries,
  /** Step that a field moves into, where it is another. */
  to: v.optional(v.string()),
  after,
  /** Where it stood. */
  was: v.optional(v.strictObject({ step: v.optional(v.string()), after })),
})

/** One local change of an adopted form. */
export const Operation = v.pipe(
  v.variant('do', [SetOperation, AddOperation, RemoveOperation, MoveOperation]),
  v.check(
    (operation) => isOneThing(operation),
    'Eine Änderung nennt entweder einen Schritt, eine Frage (mit „option“ eine Antwort), eine Bedingung oder eine Regel.',
  ),
)
export type Operation = v.InferOutput<typeof Operation>
export type OperationOf<Do extends Operation['do']> = Extract<Operation, { do: Do }>
