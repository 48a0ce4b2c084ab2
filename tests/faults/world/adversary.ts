import { receiptCode, signReceipt } from '../../../widgets/seal/receipt.ts'
import { sealApplication, type SealedApplication } from '../../../widgets/seal/seal-application.ts'
import { machine } from '../machine/machine.ts'
import type { Host, WireAnswer, WireRequest } from '../machine/network.ts'
import { type County, office, site } from './county.ts'
import { formId } from './form.ts'

/** Somebody on the way who answers in the intake's place, or sends it other bytes under an id they have seen. */
export class Adversary {
  readonly #county: County

  constructor(county: County) {
    this.#county = county
  }

  /** A receipt that is right in everything but its signature. */
  async forgedReceipt(request: WireRequest): Promise<string> {
    const id = idOf(request)
    const { forger, receipt, office: keys } = this.#county.keys
    const H = digestOf(request)
    const receivedAt = new Date(machine().now).toISOString()
    const common = { v: 1, form: formId, ver: '1.0.0', kid: keys[0]?.kid ?? '', office } as const
    return signReceipt(
      { ...common, id, H, receivedAt, seq: 1, code: await receiptCode(id) },
      {
        kid: receipt.kid,
        jwk: forger.jwk,
      },
    )
  }

  /** The intake's own receipt, but for another application. */
  async receiptOfAnother(_: WireRequest, host: Host): Promise<string> {
    return receiptIn(await this.#put(await this.#seal(crypto.randomUUID()), host))
  }

  /** The intake's own receipt for this id, but for other bytes, which were there first. */
  async receiptOfOtherBytes(request: WireRequest, host: Host): Promise<string> {
    return receiptIn(await this.#put(await this.#seal(idOf(request)), host))
  }

  /** Sends other bytes under an id that is somebody else's. */
  async sendOtherBytes(id: string, host: Host): Promise<void> {
    await this.#put(await this.#seal(id), host)
  }

  #seal(id: string): Promise<SealedApplication> {
    const key = this.#county.keyset.enc.at(-1)
    if (!key) throw new Error('There is no key to seal to.')
    const sealedAt = new Date(machine().now).toISOString()
    const common = { form: formId, ver: '1.0.0', office, release: 'A'.repeat(43), language: 'de', files: [] }
    return sealApplication({ ...common, id, sealedAt, answers: { kennung: 'untergeschoben' } }, key, [])
  }

  #put({ id, manifest, H }: SealedApplication, host: Host): Promise<WireAnswer | 'gone'> {
    const digest = Buffer.from(H, 'base64url').toString('base64')
    const headers = new Headers({
      'Content-Type': 'application/jose',
      'Content-Digest': `sha-256=:${digest}:`,
      'Idempotency-Key': `"${id}"`,
    })
    const body = new TextEncoder().encode(manifest)
    return new Promise((resolve) => {
      host({ method: 'PUT', url: `${site}api/v1/submissions/${id}`, headers, body }, (answer) => {
        machine().post(machine().networkAgent, () => {
          resolve(answer)
        })
      })
    })
  }
}

const idOf = ({ url }: WireRequest): string =>
  /submissions\/([0-9a-f-]{36})/u.exec(url)?.[1] ?? '00000000-0000-4000-8000-000000000000'

const digestOf = ({ headers }: WireRequest): string => {
  const [, digest = ''] = /sha-256=:([^:]+):/u.exec(headers.get('Content-Digest') ?? '') ?? []
  return Buffer.from(digest, 'base64').toString('base64url') || 'A'.repeat(43)
}

function receiptIn(answer: WireAnswer | 'gone'): string {
  if (answer === 'gone' || answer.status >= 300) return ''
  return String((JSON.parse(new TextDecoder().decode(answer.body)) as { receipt?: unknown }).receipt)
}
