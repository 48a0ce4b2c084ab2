import { sealedMediaType } from '../../../widgets/contract/limits.ts'
import type { Choices } from '../../property/generate/choices.ts'
import { hostileText } from '../hostile/text.ts'
import { spoiltToken } from '../hostile/token.ts'
import type { Target } from '../target.ts'

/** Requests to the intake that no page of ours makes: it refuses them, and does not break. */
export const requests: Target = {
  name: 'request',
  share: 2,
  run: async (choices, { intake, application: { id, blobs, manifest } }) => {
    const address = choices.one([
      id,
      crypto.randomUUID(),
      encodeURIComponent(hostileText(choices).toWellFormed()),
    ])
    const path = choices.one([
      `/submissions/${address}`,
      `/submissions/${id}/b/${choices.one([blobs[0]?.id ?? '', address])}`,
      `/submissions/${address}/receipt`,
      `/${address}`,
    ])
    const method = choices.one(['PUT', 'GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE'])
    const hasBody = method === 'PUT' || method === 'POST'
    const response = await intake.request(`https://amt.example${path}`, {
      method,
      headers: someHeaders(choices, id),
      ...(hasBody && { body: choices.chance(30) ? manifest : spoiltToken(choices, manifest) }),
    })
    await response.text()
    if (response.status >= 500) throw new Error(`${method} ${path}: ${response.status}`)
  },
}

function someHeaders(choices: Choices, id: string): Headers {
  const headers = new Headers()
  const set = (name: string, right: string): void => {
    // What HTTP itself refuses never arrives.
    const wrong = hostileText(choices)
      .replaceAll(/[^\x20-\x7E]/gu, '')
      .trim()
    headers.set(name, choices.chance(70) ? right : wrong)
  }
  set('Content-Type', sealedMediaType)
  set('Idempotency-Key', `"${id}"`)
  if (choices.chance(50)) set('Content-Digest', 'sha-256=:AAAA:')
  if (choices.chance(50)) set('Origin', 'https://town.example')
  if (choices.chance(20)) set('Content-Length', '99999999999')
  return headers
}
