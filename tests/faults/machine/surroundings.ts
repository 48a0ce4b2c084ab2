import type { Agent } from './agent.ts'
import type { Locks } from './locks.ts'
import { machine } from './machine.ts'
import type { Page } from './page.ts'
import type { Storage } from './storage.ts'

/** What the code of an agent finds around it: the globals of a window, a worker or a server process. */
export interface Surroundings {
  readonly fetch: typeof fetch
  /** Epoch milliseconds. */
  readonly clock: () => number
  /** Left out where there is none: on a server, or in an old browser. */
  readonly storage?: Storage | undefined
  readonly locks?: Locks | undefined
  readonly page?: Page | undefined
}

const known = new WeakMap<Agent, Surroundings>()

/** Puts an agent into its surroundings. */
export function settle(agent: Agent, surroundings: Surroundings): void {
  known.set(agent, surroundings)
  machine().setClock(agent, surroundings.clock)
}

/** Surroundings of whoever is asking. */
export function ownSurroundings(): Surroundings {
  const agent = machine().caller()
  const surroundings = known.get(agent)
  if (!surroundings) throw new Error(`${agent.name} is nowhere.`)
  return surroundings
}
