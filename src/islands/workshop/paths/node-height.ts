import type { GraphNode } from './path-graph.ts'
import { sizes } from './layout-graph.ts'

/** Characters of a line at least; narrow on purpose: a box that is a little too high does no harm. */
const perLine = Math.floor((sizes.nodeWidth - 1.8) / 0.5)

/** Lines a text takes at most. */
const lines = (text: string, most: number, scale = 1): number =>
  Math.min(most, Math.ceil((text.length * scale) / (perLine - 2)))

/** Lines of each text that are shown; the style sheet cuts the rest. */
export const mostLines = { title: 3, when: 4, sometimes: 4 } as const

/** What stands in a box about the questions that are asked only sometimes. */
export const sometimesIn = ({ sometimes }: GraphNode): string =>
  sometimes.length === 0 ? '' : `Nur manchmal: ${sometimes.map(({ label }) => label).join(' · ')}`

/** What stands in a box about how much is asked. */
export const countIn = ({ questions }: GraphNode): string =>
  questions === 1 ? '1 Frage' : `${questions} Fragen`

/** Height that a box needs, in em. */
export function nodeHeight(node: GraphNode): number {
  if (node.is !== 'step') return 2.6
  const small =
    1 +
    lines(node.when === undefined ? '' : `nur wenn ${node.when}`, mostLines.when, 0.85) +
    lines(sometimesIn(node), mostLines.sometimes, 0.85) +
    (node.stops.length > 0 ? 1 : 0) +
    (node.isUnreachable ? 1 : 0)
  return 1.9 + lines(node.title, mostLines.title) * 1.35 + small * 1.2
}
