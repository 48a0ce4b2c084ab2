import * as v from 'valibot'
import { Backend } from './backend.ts'
import { FormDefinition } from './form-definition.ts'
import { Slug } from './primitives.ts'
import { LocalText } from './text.ts'

/** Whom to ask when the way online fails. Shown on every message that asks for help. */
export const ReleaseOffice = v.strictObject({
  id: Slug,
  name: v.pipe(v.string(), v.nonEmpty()),
  phone: v.string(),
  email: v.string(),
  /** Postal address, one line an entry. */
  address: v.array(v.string()),
})
export type ReleaseOffice = v.InferOutput<typeof ReleaseOffice>

/**
 * A form as one county publishes it: the definition with the county's bindings. Its bytes are signed by the county's
 * root key (`/formulare/<id>/definition.json`), so that nobody can redirect applications on the way.
 */
export const FormRelease = v.strictObject({
  v: v.literal(1),
  definition: FormDefinition,
  /** Name of the county and authority that receives. */
  county: v.string(),
  authority: v.string(),
  office: ReleaseOffice,
  backend: Backend,
  /** Others that `<amt-form backend="…">` may choose, by name. */
  backends: v.optional(v.record(Slug, Backend)),
  /** Not taken at the moment, or never again: why, and what to do instead. */
  closed: v.optional(v.strictObject({ for: v.picklist(['now', 'good']), message: LocalText })),
  /** Service page with the other ways to apply; relative to the county's site. */
  servicePage: v.optional(v.string()),
  /** Municipalities a `place` field offers. */
  places: v.array(v.strictObject({ value: Slug, label: v.string() })),
  /** The authority's privacy page; relative to the county's site. */
  privacyPage: v.string(),
  /** Origins that may send, beside the county's own; any where left out. Abuse control, not security. */
  origins: v.optional(v.array(v.string())),
  /** True where keys are for trying out: everything is marked so. */
  development: v.boolean(),
})
export type FormRelease = v.InferOutput<typeof FormRelease>
