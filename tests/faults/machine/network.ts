import type { Choices } from '../../property/generate/choices.ts'
import type { Agent } from './agent.ts'
import { machine } from './machine.ts'

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly body: Uint8Array<ArrayBuffer> | undefined
}

/** An answer as it comes back. */
export interface WireAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/** Answers a request, or never does, where it dies over it. `gone`: nobody listens there. */
export type Host = (request: WireRequest, answer: (answer: WireAnswer | 'gone') => void) => void

/**
 * What a network does to one request.
 *
 * - `lost`: never arrives; the sender hears of it at once, or never (`silent`) and gives up by itself.
 * - `answer-lost`: arrives, and the answer does not come back.
 * - `twice`: arrives a second time, later.
 * - `cut`: half of the answer comes back.
 * - `garbled`: it arrives with a byte changed.
 * - `instead`: somebody else answers, a portal or a proxy. `after` the host has received it, or without.
 */
export type Fault =
  | { readonly is: 'lost'; readonly silent: boolean }
  | { readonly is: 'answer-lost'; readonly silent: boolean }
  | { readonly is: 'slow'; readonly ms: number }
  | { readonly is: 'twice'; readonly ms: number }
  | { readonly is: 'cut' | 'garbled' }
  | {
      readonly is: 'instead'
      readonly after: boolean
      readonly answer: (request: WireRequest, host: Host) => Promise<WireAnswer> | WireAnswer
    }

/** Milliseconds that a request or an answer is under way. */
const latency = { least: 5, most: 400 }

/** The network between the browsers and the county. */
export class Network {
  /** What happens to a request; nothing where `undefined`. */
  readonly fault: (request: WireRequest) => Fault | undefined
  readonly host: Host
  readonly #choices: Choices

  constructor(choices: Choices, host: Host, fault: (request: WireRequest) => Fault | undefined) {
    this.#choices = choices
    this.host = host
    this.fault = fault
  }

  /** `fetch` as an agent sees it. */
  readonly fetch = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const request: WireRequest = {
      method: init.method ?? 'GET',
      url: input instanceof Request ? input.url : String(input),
      headers: new Headers(init.headers),
      body: bytesOf(init.body),
    }
    const agent = machine().caller()
    return new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => {
        reject(init.signal?.reason as Error)
      })
      const news = (answer: WireAnswer | 'gone'): void => {
        machine().post(agent, () => {
          machine().tell(
            `  ${agent.name}: ← ${answer === 'gone' ? 'no answer' : answer.status} (${request.method})`,
          )
          if (answer === 'gone') reject(new TypeError('Failed to fetch'))
          else read(answer, init.redirect).then(resolve, reject)
        })
      }
      this.#carry(request, agent, this.fault(request), news)
    })
  }

  #carry(
    request: WireRequest,
    sender: Agent,
    fault: Fault | undefined,
    news: (answer: WireAnswer | 'gone') => void,
  ): void {
    const back = (answer: WireAnswer | 'gone'): void => {
      this.#later(() => {
        news(answer)
      })
    }
    if (fault?.is === 'lost') {
      if (!fault.silent) back('gone')
      return
    }
    if (fault?.is === 'instead' && !fault.after) {
      this.#instead(fault, request, back)
      return
    }
    // Whoever dies in the middle of sending has sent half of it.
    const isWhole = (): boolean => sender.alive || this.#choices.chance(50)
    this.#later(
      () => {
        if (!isWhole()) return
        this.host(fault?.is === 'garbled' ? garbled(request) : request, (answer) => {
          if (fault?.is === 'answer-lost') {
            if (!fault.silent) back('gone')
          } else if (fault?.is === 'instead') this.#instead(fault, request, back)
          else back(fault?.is === 'cut' && answer !== 'gone' ? half(answer) : answer)
        })
      },
      fault?.is === 'slow' ? fault.ms : 0,
    )
    if (fault?.is === 'twice') {
      this.#later(() => {
        this.host(request, () => undefined)
      }, fault.ms)
    }
  }

  #instead(
    fault: Extract<Fault, { is: 'instead' }>,
    request: WireRequest,
    back: (answer: WireAnswer | 'gone') => void,
  ): void {
    void Promise.resolve(fault.answer(request, this.host)).then(back)
  }

  #later(task: () => void, ms = 0): void {
    const delay = ms + this.#choices.between(latency.least, latency.most)
    machine().after(machine().networkAgent, delay, task)
  }
}

const bytesOf = (body: RequestInit['body']): Uint8Array<ArrayBuffer> | undefined => {
  if (body === undefined || body === null) return undefined
  if (typeof body === 'string') return new TextEncoder().encode(body)
  if (body instanceof Uint8Array) return new Uint8Array(body)
  throw new TypeError('The simulated network carries text and bytes only.')
}

/** The last byte but one, so that a seal still looks like one. */
function garbled(request: WireRequest): WireRequest {
  const body = request.body?.slice()
  const at = (body?.length ?? 0) - 2
  if (body?.[at] !== undefined) body[at] = body[at] === 65 ? 66 : 65
  return { ...request, body }
}

const half = ({ body, ...answer }: WireAnswer): WireAnswer => ({
  ...answer,
  body: body.slice(0, Math.floor(body.length / 2)),
})

/** What the browser makes of an answer. A redirect is an error where the request says so; else it leads to some page. */
async function read(
  { status, headers, body }: WireAnswer,
  redirect: RequestRedirect = 'follow',
): Promise<Response> {
  if (status >= 300 && status < 400) {
    if (redirect === 'error') throw new TypeError('Failed to fetch')
    return new Response('<h1>Anmeldung</h1>', { headers: { 'Content-Type': 'text/html' } })
  }
  return new Response(status === 204 ? null : body, { status, headers })
}
