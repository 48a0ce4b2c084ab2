import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

/** A change to one file: a piece of text that stands there exactly once is another one. */
export interface Edit {
  /** From the root of the repository. */
  readonly file: string
  readonly from: string
  readonly to: string
}

/** One mistake in the protocol, made on purpose. */
export interface Mutant {
  readonly name: string
  readonly edits: readonly Edit[]
}

/**
 * Has a mutant loaded instead of the files as they are. Nothing on the disk changes, and no product code knows of it.
 *
 * @throws {Error} where a file does not hold what is to be changed: then the mutant is one of other code.
 */
export function loadMutant({ name, edits }: Mutant): void {
  const changed = new Map<string, string>()
  for (const { file, from, to } of edits) {
    const url = new URL(`../../../${file}`, import.meta.url).href
    const text = changed.get(url) ?? readFileSync(fileURLToPath(url), 'utf8')
    if (text.split(from).length !== 2) throw new Error(`Mutant "${name}" does not fit ${file} any more.`)
    changed.set(
      url,
      text.replace(from, () => to),
    )
  }
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context)
      const source = changed.get(url)
      return source === undefined ? loaded : { ...loaded, source }
    },
  })
}
