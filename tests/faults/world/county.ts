import type { Keyset, SigningJwk } from '../../../widgets/contract/keyset.ts'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { type PrivateKey, publicPart } from '../../../widgets/seal/keys.ts'
import { signKeyset } from '../../../widgets/seal/keyset.ts'
import { signRelease } from '../../../widgets/seal/release.ts'
import { formDefinition, formId } from './form.ts'
import type { WorldKeys } from './keys.ts'

/** Where the county's site is. */
export const site = 'https://kreis.example/'

/** Seconds. */
const day = 24 * 60 * 60

export const office = 'musteramt'

/** Whether the form takes applications. */
export type FormState = 'open' | 'suspended' | 'withdrawn'

const release = (definition: FormDefinition) => ({
  v: 1 as const,
  definition,
  county: 'Landkreis Musterland',
  authority: 'Landratsamt Musterland',
  office: { id: office, name: 'Musteramt', phone: '(0)89 99998-100', email: 'amt@example.org', address: [] },
  backend: { kind: 'intake' as const, url: '/api/v1/' },
  backends: {},
  places: [],
  privacyPage: '/datenschutz/',
  development: true,
})

/** What never changes in any schedule, signed once a process. */
const releases = new Map<string, Promise<string>>()

/** The county's side: its keys, what it publishes of them, and whether its form is open. */
export class County {
  readonly keys: WorldKeys
  state: FormState = 'open'
  /** Keys come into use one after the other. */
  #inUse = 1
  readonly #revoked: Keyset['revoked'] = []
  /** Every key set ever published, the newest last. */
  readonly published: { readonly keyset: Keyset; readonly jws: string }[] = []
  readonly #since: number[]

  private constructor(keys: WorldKeys, now: number) {
    this.keys = keys
    this.#since = [Math.floor(now / 1000) - day]
  }

  /** @param now Epoch milliseconds. */
  static async open(keys: WorldKeys, now: number): Promise<County> {
    const county = new County(keys, now)
    await county.#publish()
    return county
  }

  get keyset(): Keyset {
    const newest = this.published.at(-1)
    if (!newest) throw new Error('Nothing is published.')
    return newest.keyset
  }

  /** The next key from now on; the old one still counts. @returns False where there is none left. */
  async rotate(now: number): Promise<boolean> {
    if (this.#inUse >= this.keys.office.length) return false
    this.#inUse += 1
    this.#since.push(Math.floor(now / 1000))
    await this.#publish()
    return true
  }

  /** The key in use is not to be used any more; the next one is. */
  async revoke(now: number): Promise<boolean> {
    const lost = this.keys.office[this.#inUse - 1]
    if (!lost || this.#inUse >= this.keys.office.length) return false
    this.#revoked.push({ kid: lost.kid, reason: 'Probe' })
    return this.rotate(now)
  }

  /** `definition.json`. */
  release(): Promise<string> {
    const { root } = this.keys
    const known = releases.get(root.kid)
    if (known) return known
    const made = formDefinition()
      .then((definition) => signRelease(release(definition), root))
      .then(({ json }) => json)
    releases.set(root.kid, made)
    return made
  }

  /** `index.json`. */
  index(): string {
    const message = { de: 'Die Probe ruht.' }
    return JSON.stringify({ forms: [{ id: formId, state: this.state, message }] })
  }

  /** The newest key set, as somebody signs it who is not the county. */
  forged(): Promise<string> {
    return signed(this.keyset, this.keys.stranger)
  }

  async #publish(): Promise<void> {
    const seq = this.published.length + 1
    const notAfter = (this.#since[0] ?? 0) + 400 * day
    const keyset: Keyset = {
      v: 1,
      county: 'musterland',
      seq,
      iat: this.#since.at(-1) ?? 0,
      exp: notAfter,
      enc: this.keys.office.slice(0, this.#inUse).map(({ kid, jwk }, index) => ({
        kid,
        jwk: publicPart(jwk) as Keyset['enc'][number]['jwk'],
        nbf: this.#since[index] ?? 0,
        notAfter,
        role: 'office' as const,
      })),
      receiptKeys: [{ kid: this.keys.receipt.kid, jwk: publicPart(this.keys.receipt.jwk) as SigningJwk }],
      revoked: [...this.#revoked],
    }
    this.published.push({ keyset, jws: await signed(keyset, this.keys.root) })
  }
}

/** Signing is what making a world takes longest for, and most worlds publish the same. */
const signatures = new Map<string, Promise<string>>()

function signed(keyset: Keyset, root: PrivateKey): Promise<string> {
  const id = `${root.kid} ${JSON.stringify(keyset)}`
  const known = signatures.get(id)
  if (known) return known
  const made = signKeyset(keyset, root)
  if (signatures.size > 200) signatures.clear()
  signatures.set(id, made)
  return made
}
