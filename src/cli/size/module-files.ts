import { posix } from 'node:path'
import { moduleImports } from './module-imports.ts'

/** Reads a file of the built site by its path below it. */
export type ReadSite = (path: string) => string

/**
 * A module and all it imports, as paths below the site, itself first.
 *
 * @param reach `now`: what must be there before it runs. `ever`: what it may fetch later, too.
 */
export function moduleFiles(entry: string, read: ReadSite, reach: 'now' | 'ever'): readonly string[] {
  const found = new Set<string>()
  const look = (path: string): void => {
    if (found.has(path)) return
    found.add(path)
    const { now, later } = moduleImports(read(path))
    for (const name of reach === 'now' ? now : [...now, ...later]) look(resolved(name, path))
  }
  look(entry)
  return [...found]
}

const resolved = (name: string, from: string): string =>
  name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(from), name)
