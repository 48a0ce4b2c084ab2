import type { Layout } from './block-lines.ts'
import { houseLayout } from './block-lines.ts'
import { columnOf } from './lines.ts'
import type { YamlNode } from './node.ts'

/** How a document is laid out: the first mapping in a mapping and the first list in one tell. */
export function layoutOf(text: string, root: YamlNode): Layout {
  const found: { step?: number; listStep?: number } = {}
  look(text, root, found)
  return {
    step: found.step ?? houseLayout.step,
    listStep: found.listStep ?? houseLayout.listStep,
    eol: /\r?\n/u.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n',
  }
}

function look(text: string, node: YamlNode, found: { step?: number; listStep?: number }): void {
  if (node.isFlow || (found.step !== undefined && found.listStep !== undefined)) return
  for (const { start, value } of node.entries) {
    const first = value.entries[0]
    if (!first || value.isFlow) continue
    const step = columnOf(text, first.start) - columnOf(text, start)
    if (node.type === 'map' && value.type === 'map') found.step ??= step
    if (node.type === 'map' && value.type === 'list') found.listStep ??= step
    look(text, value, found)
  }
}
