import type { FormGraph, GraphEdge, GraphNode } from './path-graph.ts'

/** Where something stands, in units of the text's size. */
export interface PlacedNode {
  readonly node: GraphNode
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A line from the lower edge of a node to the upper edge of another. */
export interface PlacedEdge {
  readonly edge: GraphEdge
  /** Corners, first and last at the nodes. */
  readonly points: readonly (readonly [x: number, y: number])[]
}

/** A picture of a graph. */
export interface GraphLayout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}

/** Sizes in em. */
export const sizes = { nodeWidth: 15.5, between: 1.25, lane: 0.9, gap: 1.6, margin: 0.75 } as const

/** How many nodes fit beside each other, with room for lines that go past them. @param width In em. */
export const columnsFor = (width: number): number =>
  Math.max(1, Math.floor((width - 3) / (sizes.nodeWidth + sizes.between)))

/**
 * Places nodes in layers from top to bottom: what excludes each other stands side by side as far as there is room. Lines
 * that skip something run down beside the nodes, each in a lane of its own.
 *
 * @param columns Nodes beside each other at most.
 * @param heightOf In em.
 */
export function layoutGraph(
  { nodes, edges }: FormGraph,
  columns: number,
  heightOf: (node: GraphNode) => number,
): GraphLayout {
  const rows = rowsOf(nodes, edges, columns)
  const rowOf = new Map(rows.flatMap((row, index) => row.map(({ id }) => [id, index] as const)))
  const most = Math.max(...rows.map(({ length }) => length))
  const { nodeWidth, between, lane, gap, margin } = sizes
  const inner = most * nodeWidth + (most - 1) * between

  const known = edges.filter(({ from, to }) => rowOf.has(from) && rowOf.has(to))
  const isShort = ({ from, to }: GraphEdge) => (rowOf.get(to) ?? 0) - (rowOf.get(from) ?? 0) === 1
  const lanes = lanesFor(
    known.filter((edge) => !isShort(edge)),
    rowOf,
  )
  /** Lines that run across the space under a row. */
  const crossings = rows.map((_, index) =>
    [...lanes.keys()].flatMap((edge) => [
      ...(rowOf.get(edge.from) === index ? [{ edge, is: 'out' as const }] : []),
      ...(rowOf.get(edge.to) === index + 1 ? [{ edge, is: 'in' as const }] : []),
    ]),
  )

  const tops: number[] = []
  let y = margin
  for (const [index, row] of rows.entries()) {
    tops.push(y)
    y += Math.max(...row.map(heightOf)) + gap + (crossings[index]?.length ?? 0) * 0.7
  }
  const placed = new Map(
    rows.flatMap((row, index) => {
      const wide = row.length * nodeWidth + (row.length - 1) * between
      const left = margin + (inner - wide) / 2
      return row.map((node, column) => {
        const box = {
          node,
          x: left + column * (nodeWidth + between),
          y: tops[index] ?? 0,
          width: nodeWidth,
          height: heightOf(node),
        }
        return [node.id, box] as const
      })
    }),
  )

  const inOrder = [...lanes.keys()]
  /** Lines to a lane are at the right; so that they do not cross, what leaves last stands first and what arrives first, too. */
  const sideOf = (other: 'from' | 'to') => (edge: GraphEdge) =>
    lanes.has(edge)
      ? 1e6 + (other === 'to' ? -1 : 1) * inOrder.indexOf(edge)
      : (placed.get(edge[other]) as PlacedNode).x

  const placedEdges = known.map((edge): PlacedEdge => {
    const from = placed.get(edge.from) as PlacedNode
    const to = placed.get(edge.to) as PlacedNode
    const row = rowOf.get(edge.from) ?? 0
    const number = lanes.get(edge)
    const under = (index: number) =>
      Math.max(...(rows[index] ?? []).map((node) => bottomOf(placed.get(node.id) as PlacedNode)))
    const start: readonly [number, number] = [portX(from, edge, known, 'from', sideOf('to')), bottomOf(from)]
    const end: readonly [number, number] = [portX(to, edge, known, 'to', sideOf('from')), to.y]
    if (number === undefined) {
      // Below the lines that run across to their lanes.
      const middle = to.y - 0.85
      return { edge, points: simple([start, [start[0], middle], [end[0], middle], end]) }
    }
    const laneX = margin + inner + (number + 1) * lane
    const crossingAt = (index: number, is: 'in' | 'out') => {
      const at = crossings[index]?.findIndex((one) => one.edge === edge && one.is === is) ?? 0
      return under(index) + 0.4 + at * 0.7
    }
    const outY = crossingAt(row, 'out')
    const inY = crossingAt((rowOf.get(edge.to) ?? 1) - 1, 'in')
    return { edge, points: [start, [start[0], outY], [laneX, outY], [laneX, inY], [end[0], inY], end] }
  })
  const laneCount = lanes.size === 0 ? 0 : Math.max(...lanes.values()) + 1
  return {
    width: inner + 2 * margin + (laneCount + (laneCount > 0 ? 1 : 0)) * lane,
    height: y - gap + margin,
    nodes: [...placed.values()],
    edges: placedEdges,
  }
}

const bottomOf = ({ y, height }: PlacedNode): number => y + height

/** Layers by the longest way to a node; those with more nodes than columns take several rows. */
function rowsOf(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  columns: number,
): readonly (readonly GraphNode[])[] {
  const layer = new Map<string, number>()
  // The order of the form is an order of the graph: no line leads back.
  for (const [index, { id }] of nodes.entries()) {
    const before = edges.filter(({ to }) => to === id).map(({ from }) => layer.get(from) ?? 0)
    // What nobody comes to stands after what stands before it; the end stands below everything.
    const above =
      index === nodes.length - 1
        ? [...layer.values()]
        : before.length > 0
          ? before
          : [layer.get(nodes[index - 1]?.id ?? '') ?? 0]
    layer.set(id, Math.max(0, ...above) + 1)
  }
  const layers = Map.groupBy(nodes, ({ id }) => layer.get(id) ?? 0)
  return [...layers]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([, row]) =>
      Array.from({ length: Math.ceil(row.length / columns) }, (_, index) =>
        row.slice(index * columns, (index + 1) * columns),
      ),
    )
}

/** A lane for each line that goes past nodes; the short ones are nearest to them. */
function lanesFor(
  edges: readonly GraphEdge[],
  rowOf: ReadonlyMap<string, number>,
): ReadonlyMap<GraphEdge, number> {
  const span = ({ from, to }: GraphEdge) => [rowOf.get(from) ?? 0, rowOf.get(to) ?? 0] as const
  const length = (edge: GraphEdge) => span(edge)[1] - span(edge)[0]
  const taken: (readonly [number, number])[][] = []
  const lanes = new Map<GraphEdge, number>()
  for (const edge of edges.toSorted((a, b) => length(a) - length(b))) {
    const [first, last] = span(edge)
    const free = taken.findIndex((spans) => spans.every(([from, to]) => last <= from || to <= first))
    const number = free < 0 ? taken.length : free
    taken[number] = [...(taken[number] ?? []), [first, last]]
    lanes.set(edge, number)
  }
  return lanes
}

/** Lines of a node start and end beside each other, those to the right at the right. @param sideOf Rank from left to right. */
function portX(
  { node, x, width }: PlacedNode,
  edge: GraphEdge,
  edges: readonly GraphEdge[],
  end: 'from' | 'to',
  sideOf: (edge: GraphEdge) => number,
): number {
  const here = edges.filter((other) => other[end] === node.id).toSorted((a, b) => sideOf(a) - sideOf(b))
  return x + (width * (here.indexOf(edge) + 1)) / (here.length + 1)
}

/** Without corners that are none. */
const simple = (points: readonly (readonly [number, number])[]): PlacedEdge['points'] =>
  points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (!before || !after) return true
    const isStraight =
      (before[0] === point[0] && point[0] === after[0]) || (before[1] === point[1] && point[1] === after[1])
    return !isStraight
  })
