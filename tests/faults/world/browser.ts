import { Agent } from '../machine/agent.ts'
import { Locks } from '../machine/locks.ts'
import { machine } from '../machine/machine.ts'
import type { Page } from '../machine/page.ts'
import { Storage } from '../machine/storage.ts'
import { settle } from '../machine/surroundings.ts'

/** One browser on one device: its storage, its clock, and the tabs and workers that run in it. */
export class Browser {
  readonly name: string
  readonly storage = new Storage()
  /** Milliseconds by which its clock is wrong. */
  offset = 0
  readonly #locks: Locks | undefined
  readonly #fetch: typeof fetch
  #agents: Agent[] = []

  /** @param hasLocks False for an old browser, in which nothing but the counter `rev` guards. */
  constructor(name: string, hasLocks: boolean, fetch: typeof globalThis.fetch) {
    this.name = name
    this.#locks = hasLocks ? new Locks() : undefined
    this.#fetch = fetch
  }

  /** Begins a tab or a worker. */
  begin(name: string, page?: Page): Agent {
    const agent = new Agent(`${this.name} ${name}`)
    const { storage } = this
    const locks = this.#locks
    settle(agent, { fetch: this.#fetch, clock: () => machine().now + this.offset, storage, locks, page })
    agent.atDeath(() => {
      storage.forget(agent)
      locks?.forget(agent)
    })
    this.#agents = [...this.#agents.filter(({ alive }) => alive), agent]
    return agent
  }

  /** Ends everything that runs in it, as a crash does. */
  kill(): void {
    for (const agent of this.#agents) agent.die()
  }
}
