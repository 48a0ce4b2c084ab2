/**
 * Where a generator takes its choices from: from a list of numbers, so that fast-check can make a counter-example smaller,
 * or from a seed, so that a case can be made again anywhere. The first of several possibilities is always the simplest:
 * it is taken when the numbers have run out.
 */
export class Choices {
  readonly #next: () => number

  private constructor(next: () => number) {
    this.#next = next
  }

  /** Whole numbers from 0, one a choice. */
  static from(numbers: readonly number[]): Choices {
    let at = 0
    return new Choices(() => numbers[at++] ?? 0)
  }

  /** The same choices for the same seed. Mulberry32, in the public domain. */
  static seeded(seed: number): Choices {
    let state = seed >>> 0
    return new Choices(() => {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return (mixed ^ (mixed >>> 14)) >>> 0
    })
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return this.#next() % count
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1)
  }

  /** False is the simpler one. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent
  }

  one<T>(list: readonly [T, ...T[]] | readonly T[]): T {
    return list[this.below(list.length)] as T
  }

  /** What `make` makes, so many percent of the time. */
  maybe<T>(percent: number, make: () => T): T | undefined {
    return this.chance(percent) ? make() : undefined
  }

  list<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.between(least, most) }, (_, index) => make(index))
  }

  /** The same things in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    const result = [...list]
    for (let index = result.length - 1; index > 0; index -= 1) {
      const other = this.below(index + 1)
      ;[result[index], result[other]] = [result[other] as T, result[index] as T]
    }
    return result
  }
}
