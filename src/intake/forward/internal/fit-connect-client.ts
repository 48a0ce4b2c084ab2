import * as v from 'valibot'
import {
  CreatedSubmission,
  EventLog,
  KeyList,
  SigningKey,
  TokenAnswer,
} from '../../../interop/fit-connect/api.ts'
import { isLater, type Later, later } from '../carrier.ts'
import type { FitConnectSettings } from '../forward-settings.ts'
import { retryAfterOf, timeoutFor } from './http.ts'

/** What of the Submission API is used, version 2. Every answer is `Later` where the service is not there for us now. */
export interface FitConnectClient {
  create(announcement: object, signal: AbortSignal): Promise<CreatedSubmission | Later>
  /** Status of the answer. */
  putAttachment(
    submission: string,
    id: string,
    jwe: Uint8Array<ArrayBuffer>,
    signal: AbortSignal,
  ): Promise<Answered | Later>
  submit(
    submission: string,
    sealed: { readonly encryptedMetadata: string; readonly encryptedData: string },
    signal: AbortSignal,
  ): Promise<Answered | Later>
  /** Security event tokens of a case, not yet checked; none where the service does not know the case. */
  events(caseId: string, signal: AbortSignal): Promise<readonly string[] | Later>
  /** Key of the delivery service or, with its id, of a destination. */
  signingKey(
    kid: string,
    destination: string | undefined,
    signal: AbortSignal,
  ): Promise<SigningKey | Later | undefined>
}

/** An answer that says whether it was taken. */
export interface Answered {
  readonly status: number
}

interface Call {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly signal: AbortSignal
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly type?: 'application/json' | 'application/jose'
}

/** Entries of an event log that are asked for at once. */
const page = 100
/** Pages that are read at most: no submission has this many events. */
const mostPages = 20

/**
 * Speaks with FIT-Connect's delivery service. The access token is kept while it is valid and fetched anew when the service
 * no longer takes it.
 *
 * @see https://docs.fitko.de/fit-connect/docs/apis/submission-api/
 * @param clock Epoch milliseconds.
 */
export function createFitConnectClient(
  { url, authUrl, clientId, clientSecret }: FitConnectSettings,
  fetch: typeof globalThis.fetch,
  clock: () => number,
): FitConnectClient {
  let token: { readonly value: string; readonly until: number } | undefined

  async function accessToken(signal: AbortSignal): Promise<string | Later> {
    if (token && clock() < token.until) return token.value
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    })
    const answer = await send(authUrl, { method: 'POST', body }, 0, signal)
    if (isLater(answer)) return answer
    const parsed = await read(answer, TokenAnswer)
    if (isLater(parsed)) return later(`FIT-Connect gibt keinen Zugang (${answer.status}).`)
    // Half a minute early, so that it does not run out on the way.
    token = { value: parsed.access_token, until: clock() + (parsed.expires_in - 30) * 1000 }
    return token.value
  }

  async function call({ method, path, signal, body, type }: Call): Promise<Response | Later> {
    for (const last of [false, true]) {
      const access = await accessToken(signal)
      if (typeof access !== 'string') return access
      const headers = { Authorization: `Bearer ${access}`, ...(type && { 'Content-Type': type }) }
      const answer = await send(
        url + path,
        { method, headers, ...(body !== undefined && { body }) },
        body?.length ?? 0,
        signal,
      )
      if (isLater(answer) || answer.status !== 401) return answer
      token = undefined
      if (last) break
    }
    return later('FIT-Connect nimmt den Zugang nicht an (401).')
  }

  async function send(
    address: string,
    init: RequestInit,
    bytes: number,
    signal: AbortSignal,
  ): Promise<Response | Later> {
    try {
      const answer = await fetch(address, {
        ...init,
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutFor(bytes))]),
        headers: { Accept: 'application/json', 'User-Agent': 'Amtswerk', ...init.headers },
      })
      if (answer.status < 500 && ![408, 425, 429].includes(answer.status)) return answer
      await answer.body?.cancel()
      return later(`FIT-Connect hat mit ${answer.status} geantwortet.`, {
        retryAfter: retryAfterOf(answer, clock()),
      })
    } catch {
      return later('FIT-Connect war nicht zu erreichen oder hat nicht rechtzeitig geantwortet.')
    }
  }

  const json = { type: 'application/json' } as const

  return {
    async create(announcement, signal) {
      const body = JSON.stringify(announcement)
      const answer = await call({ method: 'POST', path: '/v2/submissions', body, ...json, signal })
      return isLater(answer) ? answer : read(answer, CreatedSubmission)
    },
    putAttachment: (submission, id, jwe, signal) =>
      statusOf(
        call({
          method: 'PUT',
          path: `/v2/submissions/${submission}/attachments/${id}`,
          body: jwe,
          type: 'application/jose',
          signal,
        }),
      ),
    submit: (submission, sealed, signal) =>
      statusOf(
        call({
          method: 'PUT',
          path: `/v2/submissions/${submission}`,
          body: JSON.stringify(sealed),
          ...json,
          signal,
        }),
      ),
    async events(caseId, signal) {
      const log: string[] = []
      for (let read_ = 0; read_ < mostPages; read_ += 1) {
        const path = `/v2/cases/${caseId}/events?limit=${page}&offset=${log.length}`
        const answer = await call({ method: 'GET', path, signal })
        if (isLater(answer)) return answer
        if (answer.status === 404) return []
        const parsed = await read(answer, EventLog)
        if (isLater(parsed)) return parsed
        log.push(...parsed.eventLog)
        if (parsed.eventLog.length < page) break
      }
      return log
    },
    async signingKey(kid, destination, signal) {
      const path =
        destination === undefined
          ? '/.well-known/jwks.json'
          : `/v2/destinations/${destination}/keys/${encodeURIComponent(kid)}`
      const answer = await call({ method: 'GET', path, signal })
      if (isLater(answer)) return answer
      if (answer.status === 404) return undefined
      const parsed = await read(answer, v.union([KeyList, SigningKey]))
      if (isLater(parsed)) return parsed
      const key = ('keys' in parsed ? parsed.keys : [parsed]).find((candidate) => candidate.kid === kid)
      return v.is(SigningKey, key) ? key : undefined
    },
  }
}

async function statusOf(called: Promise<Response | Later>): Promise<Answered | Later> {
  const answer = await called
  if (isLater(answer)) return answer
  await answer.body?.cancel()
  return { status: answer.status }
}

/** The body of a good answer; later where it is none, or not what was promised. */
async function read<T>(answer: Response, schema: v.GenericSchema<unknown, T>): Promise<T | Later> {
  const unreadable = later(`FIT-Connect hat mit ${answer.status} geantwortet, aber nicht das Verabredete.`)
  if (!answer.ok) {
    await answer.body?.cancel()
    return unreadable
  }
  try {
    const result = v.safeParse(schema, await answer.json())
    return result.success ? result.output : unreadable
  } catch {
    return unreadable
  }
}
