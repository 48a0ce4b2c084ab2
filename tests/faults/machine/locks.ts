import type { Agent } from './agent.ts'
import { machine } from './machine.ts'

type Callback = (lock: Lock | null) => unknown

interface Wanted {
  readonly agent: Agent
  readonly name: string
  readonly grant: () => void
}

/**
 * Web Locks of one browser, exclusive ones. Whoever dies lets go of theirs.
 *
 * @see https://www.w3.org/TR/web-locks/
 */
export class Locks {
  readonly #held = new Map<string, Agent>()
  #wanted: Wanted[] = []

  request(
    name: string,
    options: { readonly ifAvailable?: boolean } | Callback,
    callback?: Callback,
  ): Promise<unknown> {
    const run = typeof options === 'function' ? options : (callback ?? (() => undefined))
    const ifAvailable = typeof options !== 'function' && options.ifAvailable === true
    const agent = machine().caller()
    return new Promise((resolve, reject) => {
      const grant = (): void => {
        this.#held.set(name, agent)
        Promise.resolve(run({ name, mode: 'exclusive' }))
          .finally(() => {
            this.#release(name)
          })
          .then(resolve, reject)
      }
      machine().post(agent, () => {
        if (!this.#held.has(name)) grant()
        else if (ifAvailable) Promise.resolve(run(null)).then(resolve, reject)
        else this.#wanted.push({ agent, name, grant })
      })
    })
  }

  forget(agent: Agent): void {
    this.#wanted = this.#wanted.filter((wanted) => wanted.agent !== agent)
    for (const [name, holder] of this.#held) if (holder === agent) this.#release(name)
  }

  #release(name: string): void {
    this.#held.delete(name)
    const next = this.#wanted.find((wanted) => wanted.name === name)
    if (!next) return
    this.#wanted = this.#wanted.filter((wanted) => wanted !== next)
    this.#held.set(name, next.agent)
    machine().post(next.agent, next.grant)
  }
}
