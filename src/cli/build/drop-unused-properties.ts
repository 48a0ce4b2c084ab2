import { globSync, readFileSync } from 'node:fs'
import type { Plugin } from 'postcss'

/** Custom properties that a text reads. */
const readIn = (text: string): string[] =>
  [...text.matchAll(/var\(\s*(--[\w-]+)/gu)].map(([, name = '']) => name)

/**
 * Leaves out custom properties that nobody reads: neither the stylesheet nor the widgets, which inherit them. KERN brings
 * hundreds. What only an unread property reads goes with it.
 *
 * @param sources Patterns of the files that read properties besides the stylesheet itself.
 */
export function dropUnusedProperties(sources: readonly string[]): Plugin {
  const readElsewhere = globSync(sources).flatMap((file) => readIn(readFileSync(file, 'utf8')))
  return {
    postcssPlugin: 'drop-unused-properties',
    OnceExit(root) {
      for (;;) {
        const read = new Set(readElsewhere)
        root.walkDecls(({ value }) => {
          for (const name of readIn(value)) read.add(name)
        })
        let dropped = 0
        root.walkDecls(/^--/u, (declaration) => {
          if (read.has(declaration.prop)) return
          declaration.remove()
          dropped += 1
        })
        if (dropped === 0) break
      }
      root.walkRules((rule) => {
        if (rule.nodes.length === 0) rule.remove()
      })
    },
  }
}
