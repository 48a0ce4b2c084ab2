import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { StoreUnavailableError } from '../../../src/intake/store.ts'
import type { Answers } from '../../../widgets/contract/answers.ts'
import type { Application, Draft, KeptReceipt } from '../../../widgets/outbox/schema.ts'
import { publicPart } from '../../../widgets/seal/keys.ts'
import { SealError } from '../../../widgets/seal/seal-error.ts'
import type { Browser } from './browser.ts'
import type { County } from './county.ts'
import type { IntakeProcess } from './intake-process.ts'
import type { WorldKeys } from './keys.ts'

/** What an observer who sees all devices and the intake at once knows of one application. */
export interface Known {
  readonly browser: Browser
  readonly draft: string | undefined
  /** Hashes of everything that was ever kept under its id. */
  readonly hashes: Set<string>
  attempts: number
  /** The citizen wanted it back; they got it. */
  isWantedBack: boolean
  isGone: boolean
  /** Application that was handed in in its place. */
  replacedBy: string | undefined
}

/** What went wrong, as one looks at it from outside. */
export interface Wrong {
  readonly is: 'lost' | 'duplicated' | 'falseSent' | 'broken'
  readonly why: string
}

/** What a browser refuses when it has no room, no time, or has closed what was used. */
const refusals: ReadonlySet<string> = new Set([
  'QuotaExceededError',
  'AbortError',
  'InvalidStateError',
  'TimeoutError',
])

/** Watches over a schedule: what citizens were shown, what lies on their devices, and whether it is true. */
export class Notes {
  readonly applications = new Map<string, Known>()
  /** Answers that were handed in from each draft. */
  readonly handedIn = new Map<string, Answers[]>()
  readonly wrong: Wrong[] = []
  readonly #intake: IntakeProcess
  readonly #receiptKey: KeyObject
  /** Receipts that have been looked at. */
  readonly #checked = new Set<string>()
  #concerns = 0

  constructor({ keys }: County, intake: IntakeProcess) {
    this.#intake = intake
    this.#receiptKey = receiptKeyOf(keys)
    intake.onFailure = (error) => {
      this.failed(error)
    }
  }

  newConcern(): string {
    this.#concerns += 1
    return `Anliegen ${this.#concerns}`
  }

  handingIn(draft: string, answers: Answers): void {
    this.handedIn.set(draft, [...(this.handedIn.get(draft) ?? []), answers])
  }

  /** The citizen has read "gespeichert". */
  shown(id: string, browser: Browser): void {
    if (!this.applications.has(id))
      this.#say('lost', `${id} was shown as kept on ${browser.name}, but was not.`)
  }

  takingBack(id: string): void {
    const known = this.applications.get(id)
    if (known) known.isWantedBack = true
  }

  /** Something did not work for a citizen. What is no refusal is a mistake in the code. */
  failed(error: unknown): void {
    if (error instanceof StoreUnavailableError) return
    if (error instanceof SealError || (error instanceof DOMException && refusals.has(error.name))) return
    if (error instanceof TypeError && error.message === 'Failed to fetch') return
    this.#say('broken', error instanceof Error ? (error.stack ?? error.message) : String(error))
  }

  /** Whether nothing on a device wants to go out by itself any more. */
  isQuiet(browser: Browser): boolean {
    return browser.storage
      .read<Application>('applications')
      .every(({ state }) => state === 'action' || state === 'expired' || state === 'sent')
  }

  /** Looks at a device whenever something was committed on it. */
  watch(browser: Browser): void {
    browser.storage.onCommit = (stores) => {
      if (stores.contains('applications') || stores.contains('receipts')) this.#look(browser)
    }
  }

  #look(browser: Browser): void {
    const applications = browser.storage.read<Application>('applications')
    const receipts = new Set(browser.storage.read<KeptReceipt>('receipts').map((kept) => this.#check(kept)))
    for (const { id, draft, H, attempts } of applications) {
      const known = this.applications.get(id) ?? this.#meet(id, browser, draft)
      known.hashes.add(H)
      known.attempts = attempts
    }
    for (const [id, known] of this.applications) {
      if (known.browser !== browser || receipts.has(id)) continue
      if (applications.some((application) => application.id === id)) continue
      known.replacedBy ??= this.#replacementOf(id, browser, known)
      if (known.replacedBy !== undefined) continue
      if (known.isWantedBack && known.attempts === 0) known.isGone = true
      else this.#say('lost', `${id} is gone from ${browser.name} without a receipt.`)
    }
  }

  #meet(id: string, browser: Browser, draft: string | undefined): Known {
    const known: Known = {
      browser,
      draft,
      hashes: new Set(),
      attempts: 0,
      isWantedBack: false,
      isGone: false,
      replacedBy: undefined,
    }
    this.applications.set(id, known)
    return known
  }

  /** What was sealed from the same draft since. */
  #replacementOf(id: string, browser: Browser, { draft }: Known): string | undefined {
    const found = browser.storage.read<Draft>('drafts').find((candidate) => candidate.id === draft)
    return found?.sealedAs !== undefined && found.former === id ? found.sealedAs : undefined
  }

  /** A receipt on a device must be the intake's own, for exactly what lies there. @returns Its id. */
  #check(kept: KeptReceipt): string {
    const { id, jws } = kept
    if (jws === undefined) {
      this.#say('falseSent', `${id} is shown as arrived without any receipt.`)
      return id
    }
    if (this.#checked.has(jws)) return id
    this.#checked.add(jws)
    const [header = '', payload = '', signature = ''] = jws.split('.')
    const isSigned = verify(
      'sha256',
      Buffer.from(`${header}.${payload}`),
      { key: this.#receiptKey, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    )
    const receipt = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { id: string; H: string }
    const hash = this.#intake.hashOf(id)
    const isOurs = this.applications.get(id)?.hashes.has(receipt.H) === true
    if (!isSigned || receipt.id !== id || receipt.H !== hash || !isOurs)
      this.#say('falseSent', `${id} is shown as arrived; the intake holds ${hash ?? 'nothing'}.`)
    return id
  }

  #say(is: Wrong['is'], why: string): void {
    if (!this.wrong.some((known) => known.why === why)) this.wrong.push({ is, why })
  }

  report(is: Wrong['is'], why: string): void {
    this.#say(is, why)
  }
}

/** One a process: reading a key takes longer than using it. */
const receiptKeys = new WeakMap<WorldKeys, KeyObject>()

function receiptKeyOf(keys: WorldKeys): KeyObject {
  const key = publicPart(keys.receipt.jwk) as JsonWebKey
  const known = receiptKeys.get(keys) ?? createPublicKey({ key: key as never, format: 'jwk' })
  receiptKeys.set(keys, known)
  return known
}
