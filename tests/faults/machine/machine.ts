import type { Choices } from '../../property/generate/choices.ts'
import { Agent } from './agent.ts'
import { Scheduler } from './scheduler.ts'

/** A machine that all agents of one schedule run on: tasks, time, and who is asking. */
export class Machine extends Scheduler {
  /** The storage and the network go on when whoever used them is dead. */
  readonly storageAgent = new Agent('storage')
  readonly networkAgent = new Agent('network')
  /** Hears what happens, where somebody wants to read it. */
  tell: (line: string) => void = () => undefined
  #captured: (() => void)[] | undefined
  readonly #clocks = new WeakMap<Agent, () => number>()

  /** @throws {Error} where nobody is: then something runs on that no agent has begun. */
  caller(): Agent {
    if (!this.current) throw new Error('Nobody is at their turn.')
    return this.current
  }

  /** Has a task of whoever is asking run later. */
  postOwn(task: () => void): void {
    if (this.#captured) this.#captured.push(task)
    else this.post(this.caller(), task)
  }

  /** Calls something and keeps the tasks that it would have run. */
  capture<T>(call: () => T): { readonly result: T; readonly tasks: readonly (() => void)[] } {
    const tasks: (() => void)[] = []
    this.#captured = tasks
    try {
      return { result: call(), tasks }
    } finally {
      this.#captured = undefined
    }
  }

  /** Gives an agent a clock that may be wrong. */
  setClock(agent: Agent, clock: () => number): void {
    this.#clocks.set(agent, clock)
  }

  /** Epoch milliseconds, as whoever is asking believes. */
  ownTime(): number {
    return (this.current && this.#clocks.get(this.current)?.()) ?? this.now
  }
}

let running: Machine | undefined

/** The machine that is running. @throws {Error} between two schedules. */
export function machine(): Machine {
  if (!running) throw new Error('No schedule is running.')
  return running
}

/** Whether a schedule's own code is running just now. */
export const isSimulating = (): boolean => running?.current !== undefined

/** Begins a schedule: everything simulated belongs to it from here on. */
export function begin(now: number, choices: Choices): Machine {
  running = new Machine(now, choices)
  return running
}
