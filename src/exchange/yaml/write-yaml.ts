import { blockLines, houseLayout } from './block-lines.ts'

/**
 * A whole new document in the house style of `content/forms`.
 *
 * @throws {TypeError} A value that YAML has no words for: a function, a symbol, `undefined`.
 */
export function writeYaml(value: unknown): string {
  const { inline, lines } = blockLines(value, [], { layout: houseLayout, column: 0, holder: 'root' })
  return [inline, ...lines].join('\n') + '\n'
}
