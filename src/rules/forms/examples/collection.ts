import type { FormExample } from '../../../model/form-examples.ts'
import { type Bench, type Filled, varied } from './bench.ts'
import { whatIsNew } from './describe-way.ts'
import { signatureOf } from './ways.ts'
import { rightExample } from './written-example.ts'

/** An example and what it is there for. */
export interface GeneratedExample {
  readonly is: 'complete' | 'minimal' | 'way' | 'wrong'
  readonly example: FormExample
  /** German sentence: what is tried with it. */
  readonly covers: string
}

/** The examples of a form as they come together, each under a name of its own. */
export class Collection {
  readonly examples: GeneratedExample[] = []
  /** What right examples have shown. @see Trial.marks */
  readonly marks = new Set<string>()
  readonly #names = new Set<string>()
  readonly #ways = new Set<string>()

  /** Different ways through the form. */
  get ways(): number {
    return this.#ways.size
  }

  has(way: Filled): boolean {
    return this.#ways.has(signatureOf(way))
  }

  /**
   * Takes right answers in. False where they would not come out the same when read again.
   *
   * @param covers What it is there for; what is new with it where nothing is said.
   */
  add(bench: Bench, is: GeneratedExample['is'], name: string, way: Filled, covers?: string): boolean {
    const shown = is === 'way' ? varied(bench, way, this.examples.length) : way
    const example = rightExample(bench, this.#unique(name), shown)
    if (!example) return false
    const fresh = [...way.trial.marks].filter((mark) => !mark.startsWith('0') && !this.marks.has(mark))
    for (const mark of way.trial.marks) this.marks.add(mark)
    this.#ways.add(signatureOf(way))
    this.#put({ is, example, covers: covers ?? whatIsNew(bench, fresh) })
    return true
  }

  addWrong(example: FormExample, covers: string): void {
    this.#put({ is: 'wrong', example: { ...example, name: this.#unique(example.name) }, covers })
  }

  #put(example: GeneratedExample): void {
    this.#names.add(example.example.name)
    this.examples.push(example)
  }

  #unique(name: string): string {
    if (!this.#names.has(name)) return name
    for (let number = 2; ; number += 1)
      if (!this.#names.has(`${name} (${number})`)) return `${name} (${number})`
  }
}
