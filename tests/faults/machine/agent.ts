/**
 * Something that runs by itself and can die at any moment: a tab, a service worker, one life of the intake's process.
 * Whatever it was waiting for when it dies never comes.
 */
export class Agent {
  readonly name: string
  #alive = true
  readonly #atDeath: (() => void)[] = []

  constructor(name: string) {
    this.name = name
  }

  get alive(): boolean {
    return this.#alive
  }

  /** What the world has to clear up after it: its locks, its connections, its transactions. */
  atDeath(clear: () => void): void {
    this.#atDeath.push(clear)
  }

  die(): void {
    if (!this.#alive) return
    this.#alive = false
    for (const clear of this.#atDeath) clear()
  }
}
