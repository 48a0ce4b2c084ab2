import * as v from 'valibot'
import { Slug } from '../../widgets/contract/primitives.ts'
import { SourceUrl } from './form-lock.ts'
import { Phone, Text } from './primitives.ts'

/** Whom other counties ask about our forms. Published only if it stands here. */
export const MaintainerContact = v.strictObject({
  name: Text,
  email: v.optional(v.pipe(v.string(), v.email())),
  phone: v.optional(Phone),
  url: v.optional(v.pipe(v.string(), v.url(), v.startsWith('https://'))),
})
export type MaintainerContact = v.InferOutput<typeof MaintainerContact>

/** Another county whose forms can be adopted. */
export const ExchangeSource = v.strictObject({
  id: Slug,
  /** Its site. */
  url: SourceUrl,
  /** Thumbprint of its root key, compared by phone; of its spare one, too, after a space. */
  root: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048](?: [A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])?$/u),
    ),
  ),
})
export type ExchangeSource = v.InferOutput<typeof ExchangeSource>

/** `exchange` in `county.yaml`. */
export const ExchangeSettings = v.strictObject({
  contact: v.optional(MaintainerContact),
  sources: v.optional(
    v.pipe(
      v.array(ExchangeSource),
      v.check(
        (sources) => new Set(sources.map(({ id }) => id)).size === sources.length,
        'Zwei Quellen heißen gleich. Bitte jeder Quelle eine eigene „id“ geben.',
      ),
      v.check(
        (sources) => sources.every(({ root }) => root !== undefined),
        'Eine Quelle hat keinen Hauptschlüssel („root“). Bitte aufnehmen mit: npm run forms -- search --add ADRESSE',
      ),
    ),
    [],
  ),
})
export type ExchangeSettings = v.InferOutput<typeof ExchangeSettings>
