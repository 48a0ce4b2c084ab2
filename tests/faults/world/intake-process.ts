import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { threadId } from 'node:worker_threads'
import { createIntake } from '../../../src/intake/create-intake.ts'
import { openSqliteStore } from '../../../src/intake/sqlite-store.ts'
import { type Store, StoreUnavailableError } from '../../../src/intake/store.ts'
import { Agent } from '../machine/agent.ts'
import { machine } from '../machine/machine.ts'
import type { WireAnswer, WireRequest } from '../machine/network.ts'
import { settle } from '../machine/surroundings.ts'
import type { County } from './county.ts'
import { office } from './county.ts'
import { formId } from './form.ts'
import { memoryBlobs } from './memory-blobs.ts'

type Answer = (answer: WireAnswer | 'gone') => void

/** What lies at the intake of one application. */
export interface Row {
  readonly id: string
  readonly h: string
  readonly manifest: string
}

/** How the disk fails next: before anything was written, or after all of it was. */
export type StoreFault = 'before' | 'after'

let databases = 0

/**
 * The real intake with the real SQLite store, as a process that can be killed at any moment and started again. Its
 * database is in memory and outlives it: what was committed stays, and nothing else.
 */
export class IntakeProcess {
  readonly #county: County
  readonly #path: string
  readonly #disk: DatabaseSync
  readonly #blobs = memoryBlobs()
  /** Faults of the store, the next one first. */
  readonly storeFaults: StoreFault[] = []
  /** Hears of every error that the intake did not expect. */
  onFailure: (error: unknown) => void = () => undefined
  #hash: StatementSync | undefined
  #life = 0
  #running:
    { readonly agent: Agent; readonly fetch: (request: Request) => Response | Promise<Response> } | undefined
  readonly #owed = new Set<Answer>()

  constructor(county: County) {
    this.#county = county
    databases += 1
    // All threads of a process share what lies in its memory under one name.
    this.#path = `file:faults-${threadId}-${databases}?mode=memory&cache=shared`
    this.#disk = new DatabaseSync(this.#path)
  }

  /** Starts the process with the key set as it is published now. */
  start(): void {
    this.kill()
    this.#life += 1
    const agent = new Agent(`intake ${this.#life}`)
    const store = openSqliteStore(this.#path)
    settle(agent, {
      fetch: () => Promise.reject(new Error('The intake asks nobody.')),
      clock: () => machine().now,
    })
    agent.atDeath(() => {
      void store.close()
      for (const answer of this.#owed) answer('gone')
      this.#owed.clear()
    })
    const { keys, keyset } = this.#county
    const county = this.#county
    const intake = createIntake({
      store: this.#faulty(store),
      blobs: this.#blobs,
      clock: () => machine().now,
      keys: { receipt: keys.receipt, keyset },
      forms: {
        get: (form) => (form === formId ? { office, closed: closedAs(county.state) } : undefined),
      },
      log: {
        request: () => undefined,
        failure: (error) => {
          machine().tell(`  ${agent.name}: ${String(error)}`)
          this.onFailure(error)
        },
      },
    } as Parameters<typeof createIntake>[0])
    this.#running = { agent, fetch: intake.fetch }
  }

  kill(): void {
    this.#running?.agent.die()
    this.#running = undefined
  }

  get agent(): Agent | undefined {
    return this.#running?.agent
  }

  /** Receives a request; `gone` where no process is there, or dies over it. */
  receive({ method, url, headers, body }: WireRequest, answer: Answer): void {
    const running = this.#running
    if (!running) {
      answer('gone')
      return
    }
    this.#owed.add(answer)
    machine().post(running.agent, () => {
      const path = url.slice(url.indexOf('/api/v1') + '/api/v1'.length)
      const request = new Request(`http://intake.example${path}`, { method, headers, ...(body && { body }) })
      void Promise.resolve(running.fetch(request)).then(async (response) => {
        const bytes = new Uint8Array(await response.arrayBuffer())
        this.#owed.delete(answer)
        answer({ status: response.status, headers: Object.fromEntries(response.headers), body: bytes })
      })
    })
  }

  /** Hash of what lies under an id. */
  hashOf(id: string): string | undefined {
    if (this.#life === 0) return undefined
    this.#hash ??= this.#disk.prepare('SELECT h FROM submissions WHERE id = ?')
    return this.#hash.get(id)?.h as string | undefined
  }

  /** Everything that has come in. */
  rows(): readonly Row[] {
    return this.#disk.prepare('SELECT id, h, manifest FROM submissions').all() as unknown as Row[]
  }

  /** The sealed bytes of a file, as text. @throws {Error} where it has none. */
  async sealedFile(application: string, id: string): Promise<string> {
    const bytes = await this.#blobs.read(application, id)
    if (!bytes) throw new Error(`The file ${id} is missing.`)
    return new TextDecoder().decode(bytes)
  }

  close(): void {
    this.kill()
    this.#disk.close()
  }

  #faulty(store: Store): Store {
    const accept: Store['accept'] = async (...args) => {
      const fault = this.storeFaults.shift()
      if (fault === 'before') throw new StoreUnavailableError('The disk fails.')
      const acceptance = await store.accept(...args)
      if (fault === 'after') throw new StoreUnavailableError('The disk has failed afterwards.')
      return acceptance
    }
    return { ...store, accept }
  }
}

const closedAs = (state: County['state']) =>
  state === 'open'
    ? undefined
    : {
        for: state === 'suspended' ? ('now' as const) : ('good' as const),
        message: { de: 'Die Probe ruht.' },
      }
