import { dirname, join, posix, relative, resolve } from 'node:path'
import type { Plugin } from 'vite'

const helper = resolve('widgets/elements/fetch-chunk.ts')
const ofElements = /\/widgets\/(?!elements\/fetch-chunk\.ts)/u

/**
 * Lets the elements import a part again that could not be fetched: `import('…')` of the sources becomes a call of
 * `fetchChunk` with the names of the files that the part consists of.
 */
export const retriedImports = (): Plugin => ({
  name: 'amtswerk:retried-imports',
  transform(code, id) {
    if (!ofElements.test(id)) return undefined
    const wrapped = code.replaceAll(/\bimport\((['"])([^'"]+)\1\)/gu, (load, _quote, name: string) => {
      // From here, not from the root: the same sources give the same names of files in any folder.
      const module = relative('.', join(dirname(id), name))
      return `fetchChunk(${JSON.stringify(marked(module))}, () => ${load})`
    })
    if (wrapped === code) return undefined
    return { code: `import { fetchChunk } from ${JSON.stringify(helper)}\n${wrapped}`, map: null }
  },
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
    const holding = (module: string): string => {
      const chunk = chunks.find(({ moduleIds }) => moduleIds.includes(resolve(module)))
      if (!chunk) throw new Error(`No file holds ${module}.`)
      return chunk.fileName
    }
    /** A file and everything it imports before it runs. */
    const whole = (file: string, into = new Set<string>()): Set<string> => {
      if (into.has(file)) return into
      into.add(file)
      for (const next of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) whole(next, into)
      return into
    }
    for (const chunk of chunks) {
      const there = whole(chunk.fileName)
      chunk.code = chunk.code.replaceAll(/«([^»]+)»/gu, (_all, module: string) => {
        const folder = posix.dirname(holding(helper))
        return [...whole(holding(module))]
          .filter((file) => !there.has(file))
          .map((file) => posix.relative(folder, file))
          .join(' ')
      })
    }
  },
})

/** Stands for a module's files until their names are known. */
const marked = (module: string): string => `«${module}»`
