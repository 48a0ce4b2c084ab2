import { useEffect, useRef, useState } from 'preact/hooks'
import { Emphasised } from '../conditions/emphasised.tsx'
import { columnsFor, layoutGraph, type PlacedEdge, type PlacedNode } from './layout-graph.ts'
import { countIn, nodeHeight, sometimesIn } from './node-height.ts'
import type { FormGraph } from './path-graph.ts'
import { PathList } from './path-list.tsx'

interface Props {
  readonly graph: FormGraph
  /** Opens a step or question; its key in the definition, `steps.0.fields.2`. */
  readonly onOpen: (key: string) => void
}

/** Width and size of the text where the picture stands, in pixels. */
interface Room {
  readonly width: number
  readonly em: number
}

/** Which answers of a form lead where, as a picture and as a list. */
export function PathGraph({ graph, onOpen }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const room = useRoom(box)
  const layout = layoutGraph(graph, columnsFor(room.width / room.em), nodeHeight)
  const px = (em: number): number => Math.round(em * room.em * 10) / 10
  return (
    <div class="path-graph">
      <div class="path-graph__scroll" ref={box}>
        <svg
          class="path-graph__picture"
          width={px(layout.width)}
          height={px(layout.height)}
          role="group"
          aria-label="Wege durch das Formular"
        >
          <g aria-hidden="true">
            {layout.edges.map((placed) => (
              <Line key={`${placed.edge.from} ${placed.edge.to}`} placed={placed} px={px} />
            ))}
          </g>
          {layout.nodes.map((placed) => (
            <Box key={placed.node.id} placed={placed} px={px} onOpen={onOpen} />
          ))}
        </svg>
      </div>
      <PathList graph={graph} onOpen={onOpen} />
    </div>
  )
}

function useRoom(box: { readonly current: HTMLDivElement | null }): Room {
  const [room, setRoom] = useState<Room>({ width: 320, em: 16 })
  useEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => {
      const em = Number.parseFloat(getComputedStyle(element).fontSize) || 16
      setRoom({ width: element.clientWidth, em })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return room
}

interface Drawn {
  readonly px: (em: number) => number
}

function Line({ placed: { edge, points }, px }: Drawn & { readonly placed: PlacedEdge }) {
  const [x = 0, y = 0] = points.at(-1) ?? []
  const corners = points.map(([left, top]) => `${px(left)},${px(top)}`).join(' ')
  const tip = [
    [x - 0.3, y - 0.55],
    [x + 0.3, y - 0.55],
    [x, y],
  ]
  return (
    <g class={edge.when === '' ? 'path-graph__line' : 'path-graph__line path-graph__line--maybe'}>
      <polyline points={corners} fill="none" />
      <polygon points={tip.map(([left = 0, top = 0]) => `${px(left)},${px(top)}`).join(' ')} />
    </g>
  )
}

interface BoxProps extends Drawn {
  readonly placed: PlacedNode
  readonly onOpen: Props['onOpen']
}

function Box({ placed: { node, x, y, width, height }, px, onOpen }: BoxProps) {
  const { key } = node
  const place = { x: px(x), y: px(y), width: px(width), height: px(height) }
  return (
    <foreignObject {...place}>
      {key === undefined ? (
        <div class="path-graph__end">{node.title}</div>
      ) : (
        <button
          class={`path-graph__node${node.when === undefined ? '' : ' path-graph__node--maybe'}${node.isUnreachable ? ' path-graph__node--never' : ''}`}
          type="button"
          onClick={() => onOpen(key)}
        >
          <span class="path-graph__title">{node.title}</span>
          {node.isUnreachable && <span class="path-graph__mark">Kein Weg führt hierher</span>}
          {node.when !== undefined && (
            <span class="path-graph__when">
              nur wenn <Emphasised text={node.when} />
            </span>
          )}
          <span class="path-graph__count">{countIn(node)}</span>
          {node.sometimes.length > 0 && <span class="path-graph__sometimes">{sometimesIn(node)}</span>}
          {node.stops.length > 0 && (
            <span class="path-graph__mark">
              {node.stops.length === 1
                ? 'Hier kann es enden'
                : `Hier kann es enden (${node.stops.length} Regeln)`}
            </span>
          )}
        </button>
      )}
    </foreignObject>
  )
}
