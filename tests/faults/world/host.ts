import { machine } from '../machine/machine.ts'
import type { Host, WireAnswer } from '../machine/network.ts'
import { type County, site } from './county.ts'
import type { IntakeProcess } from './intake-process.ts'

/** How the county's static files are served: as they are, an old key set, one signed by somebody else, or not at all. */
export type Serving = 'newest' | 'oldest' | 'forged' | 'missing'

const text = (body: string, status = 200, type = 'application/json'): WireAnswer => ({
  status,
  headers: { 'Content-Type': type, Date: new Date(machine().now).toUTCString() },
  body: new TextEncoder().encode(body),
})

/** The county's web server: static files, and the intake behind `/api/v1/`. */
export function createHost(
  county: County,
  intake: IntakeProcess,
  serving: { readonly keyset: Serving },
): Host {
  const keyset = async (): Promise<WireAnswer> => {
    if (serving.keyset === 'missing') return text('Not found', 404, 'text/plain')
    if (serving.keyset === 'forged') return text(await county.forged())
    const { published } = county
    return text((serving.keyset === 'oldest' ? published[0] : published.at(-1))?.jws ?? '')
  }
  const file = (path: string): WireAnswer | Promise<WireAnswer> => {
    if (path === 'schluessel/keyset.jws') return keyset()
    if (path === 'formulare/index.json') return text(county.index())
    if (path.endsWith('/definition.json')) return county.release().then((json) => text(json))
    return text('Not found', 404, 'text/plain')
  }
  return (request, answer) => {
    const path = request.url.slice(site.length)
    if (path.startsWith('api/v1/')) intake.receive(request, answer)
    else void Promise.resolve(file(path)).then(answer)
  }
}
