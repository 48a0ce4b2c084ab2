import * as v from 'valibot'

const base = 'https://schema.fitko.de/fit-connect/events/'

/** What can happen to a submission, by the name that its security event token carries behind `base`. */
const eventNames = [
  'create-submission',
  'submit-submission',
  'notify-submission',
  'forward-submission',
  'accept-submission',
  'reject-submission',
  'delete-submission',
] as const
export type EventName = (typeof eventNames)[number]

const Tag = v.string()

const Details = v.object({
  /** Last parts of the JWEs that the issuer has seen: they name exactly one ciphertext. */
  authenticationTags: v.optional(
    v.object({
      metadata: Tag,
      data: v.optional(Tag),
      attachments: v.optional(v.record(v.string(), Tag), {}),
    }),
  ),
  /** Why it was rejected, RFC 7807. */
  problems: v.optional(v.array(v.looseObject({ type: v.string() })), []),
})

const Claims = v.object({
  jti: v.pipe(v.string(), v.nonEmpty()),
  /** Address of the delivery service, or the destination's id. */
  iss: v.pipe(v.string(), v.nonEmpty()),
  /** Epoch seconds. */
  iat: v.number(),
  sub: v.pipe(v.string(), v.startsWith('submission:')),
  txn: v.pipe(v.string(), v.startsWith('case:')),
  events: v.pipe(
    v.record(v.string(), Details),
    v.check((events) => Object.keys(events).length === 1),
  ),
})

/** One entry of an event log. */
export interface SecurityEvent extends v.InferOutput<typeof Details> {
  readonly name: EventName
  readonly issuer: string
  readonly submissionId: string
  readonly caseId: string
}

/**
 * Reads the claims of a security event token. Its signature has been checked before.
 *
 * @see https://docs.fitko.de/fit-connect/docs/getting-started/event-log/events/
 * @returns `undefined` for what is none, or an event we do not know.
 */
export function readSecurityEvent(claims: unknown): SecurityEvent | undefined {
  const result = v.safeParse(Claims, claims)
  if (!result.success) return undefined
  const { iss, sub, txn, events } = result.output
  const [[uri, details] = ['', undefined]] = Object.entries(events)
  const name = eventNames.find((known) => base + known === uri)
  if (name === undefined || details === undefined) return undefined
  return {
    ...details,
    name,
    issuer: iss,
    submissionId: sub.slice('submission:'.length),
    caseId: txn.slice('case:'.length),
  }
}

/** Address that names an event. */
export const eventUri = (name: EventName): string => base + name

/** The part of a compact JWE that names its ciphertext: the last one. */
export const authenticationTag = (jwe: string): string => jwe.slice(jwe.lastIndexOf('.') + 1)
