import * as v from 'valibot'
import { FormRule, PrivacyGround } from '../../widgets/contract/form-definition.ts'
import { Rule } from '../../widgets/contract/condition.ts'
import { Field } from '../../widgets/contract/field.ts'
import { Semver, Sha256, Slug } from '../../widgets/contract/primitives.ts'
import { Text } from './primitives.ts'

/**
 * A building block, `content/forms/_blocks/<id>.yaml`: questions or texts that many forms share. A form names it
 * (`use: anschrift@1`) and never copies it, so that a correction reaches every form.
 */
export const Block = v.strictObject({
  id: Slug,
  /**
   * A patch corrects words, a minor version adds what no form has to know of; a new major version stands in a file of its
   * own, and forms go over to it one by one.
   */
  version: Semver,
  /** What authors call it. */
  title: Text,
  /** When to take it, and when not. For authors. */
  about: Text,
  fields: v.optional(v.array(Field), []),
  /** Conditions that only its own fields use. */
  conditions: v.optional(v.record(v.string(), Rule), {}),
  rules: v.optional(v.array(FormRule), []),
  /** Article 13 GDPR: ground and storage for one kind of purpose. The purpose itself is the form's. */
  privacy: v.optional(PrivacyGround),
})
export type Block = v.InferOutput<typeof Block>

/** `anschrift@1`: a block and its major version. */
export const BlockName = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*@\d{1,4}$/u))

/** Where a form takes a block over, in place of a field. */
export const BlockUse = v.strictObject({
  use: BlockName,
  /** Put before the ids of its fields, so that a form can use it twice: `betrieb` makes `betriebAnschrift`. */
  as: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z0-9]{0,19}$/u))),
  /** Its fields are asked only while this holds. */
  when: v.optional(v.union([v.string(), v.record(v.string(), v.unknown())])),
  /** Ids of fields that this form does not ask. */
  omit: v.optional(v.array(v.string()), []),
  /** Keys of its fields, by id, that are different here; `null` takes a key away. */
  change: v.optional(v.record(v.string(), v.record(v.string(), v.unknown())), {}),
})
export type BlockUse = v.InferOutput<typeof BlockUse>

/** `content/forms/_blocks/_versions.yaml`, written by `npm run blocks -- --record`. */
export const BlockHashes = v.record(Slug, v.record(Semver, Sha256))
export type BlockHashes = v.InferOutput<typeof BlockHashes>

/** Blocks as forms name them: `anschrift@1`. */
export const blocksByName = (blocks: ReadonlyMap<string, Block>): ReadonlyMap<string, Block> =>
  new Map([...blocks.values()].map((block) => [`${block.id}@${block.version.split('.')[0] ?? ''}`, block]))
