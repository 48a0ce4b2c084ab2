import type { Choices } from '../../property/generate/choices.ts'
import type { Agent } from './agent.ts'

/** A piece of work that runs without a break, with everything that follows from it at once. */
type Task = () => void

interface Timer {
  readonly at: number
  readonly agent: Agent
  readonly task: Task
}

/** Tasks that a schedule may take at most: one that takes more never comes to rest. */
const mostTasks = 100_000

const nextTurn = globalThis.setImmediate

/**
 * Decides what runs next, and what time it is. Tasks of one agent run in their order; which agent is next is chosen from
 * the seed. Time passes only where nobody has anything to do.
 */
export class Scheduler {
  /** Epoch milliseconds, as the world would measure them. */
  now: number
  /** Whose task is running. What is called now is called by it. */
  current: Agent | undefined
  /** Tasks run so far. */
  tasks = 0
  readonly #choices: Choices
  readonly #ready: { readonly agent: Agent; readonly queue: Task[] }[] = []
  readonly #timers = new Set<Timer>()

  constructor(now: number, choices: Choices) {
    this.now = now
    this.#choices = choices
  }

  /** Has an agent run a task when it is its turn; never, where it is dead by then. */
  post(agent: Agent, task: Task): void {
    if (!agent.alive) return
    const mine = this.#ready.find((one) => one.agent === agent)
    if (mine) mine.queue.push(task)
    else this.#ready.push({ agent, queue: [task] })
  }

  /** The same after `ms` milliseconds. @returns A function that takes it back. */
  after(agent: Agent, ms: number, task: Task): () => void {
    const timer = { at: this.now + Math.max(0, Math.round(ms)), agent, task }
    this.#timers.add(timer)
    return () => this.#timers.delete(timer)
  }

  /** Calls something as an agent that is not at its turn. */
  as<T>(agent: Agent, call: () => T): T {
    const before = this.current
    this.current = agent
    try {
      return call()
    } finally {
      this.current = before
    }
  }

  /** Lets so many tasks run. */
  async runTasks(count: number): Promise<void> {
    for (let left = count; left > 0; left -= 1) if (!(await this.#step(Infinity))) return
  }

  /** Lets everything run that happens within `ms` milliseconds. */
  async runFor(ms: number): Promise<void> {
    const end = this.now + ms
    while (await this.#step(end));
    this.now = end
  }

  /** Lets time pass in which nothing runs: the device is asleep. What was due in it runs afterwards. */
  sleep(ms: number): void {
    this.now += ms
  }

  async #step(until: number): Promise<boolean> {
    if (this.tasks > mostTasks) throw new Error('The schedule does not come to rest.')
    const due = this.#dueTimer()
    if (due && due.at <= (this.#ready.length > 0 ? this.now : until)) {
      this.#timers.delete(due)
      this.now = Math.max(this.now, due.at)
      this.post(due.agent, due.task)
    }
    const at = this.#choices.below(Math.max(1, this.#ready.length))
    const next = this.#ready[at]
    if (!next) return due !== undefined && due.at <= until
    const task = next.queue.shift()
    if (next.queue.length === 0) this.#ready.splice(at, 1)
    if (!task || !next.agent.alive) return true
    this.tasks += 1
    this.current = next.agent
    task()
    // Everything that follows from it at once, promise by promise, belongs to the same agent.
    await new Promise((resolve) => nextTurn(resolve))
    this.current = undefined
    return true
  }

  #dueTimer(): Timer | undefined {
    let first: Timer | undefined
    for (const timer of this.#timers) {
      if (!timer.agent.alive) this.#timers.delete(timer)
      else if (!first || timer.at < first.at) first = timer
    }
    return first
  }
}
