import * as v from 'valibot'

/** Answer of the token endpoint. @see https://docs.fitko.de/fit-connect/docs/getting-started/authentication/ */
export const TokenAnswer = v.object({
  access_token: v.pipe(v.string(), v.nonEmpty()),
  /** Seconds. */
  expires_in: v.number(),
})

/** Answer to `POST /v2/submissions`. @see https://docs.fitko.de/fit-connect/docs/sending/start-submission/ */
export const CreatedSubmission = v.object({
  submissionId: v.pipe(v.string(), v.uuid()),
  caseId: v.pipe(v.string(), v.uuid()),
})
export type CreatedSubmission = v.InferOutput<typeof CreatedSubmission>

/** Answer to `GET /v2/cases/{caseId}/events`: security event tokens, oldest first. */
export const EventLog = v.object({ eventLog: v.array(v.string()) })

/** Public RSA key of whoever signs events. */
export const SigningKey = v.object({ kty: v.literal('RSA'), kid: v.string(), n: v.string(), e: v.string() })
export type SigningKey = v.InferOutput<typeof SigningKey>

/** Answer to `GET /.well-known/jwks.json`: keys of the delivery service. */
export const KeyList = v.object({ keys: v.array(v.looseObject({ kid: v.optional(v.string()) })) })
