import { Emphasised } from '../conditions/emphasised.tsx'
import type { FormGraph, GraphNode } from './path-graph.ts'

interface Props {
  readonly graph: FormGraph
  readonly onOpen: (key: string) => void
}

/** The same as the picture, in words: where each step leads, what is asked only sometimes, where it may end. */
export function PathList({ graph, onOpen }: Props) {
  return (
    <details class="path-list">
      <summary>Dieselben Wege als Text</summary>
      <ol>
        {graph.nodes.map((node) => (
          <li key={node.id}>
            <Opener label={node.title} at={node.key} onOpen={onOpen} />
            {node.isUnreachable && <strong> – Kein Weg führt hierher.</strong>}
            <Onward node={node} graph={graph} />
            {node.sometimes.length > 0 && (
              <>
                <p>Nur manchmal gefragt:</p>
                <ul>
                  {node.sometimes.map(({ key, label, when }) => (
                    <li key={key}>
                      <Opener label={label} at={key} onOpen={onOpen} />, wenn <Emphasised text={when} />
                    </li>
                  ))}
                </ul>
              </>
            )}
            {node.stops.length > 0 && (
              <>
                <p>Hier geht es nicht weiter:</p>
                <ul>
                  {node.stops.map(({ key, when, message }) => (
                    <li key={key}>
                      wenn <Emphasised text={when} />. Meldung: „{message}“
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}

/** "Von … nach …, wenn …" */
function Onward({ node, graph }: { readonly node: GraphNode; readonly graph: FormGraph }) {
  const edges = graph.edges.filter(({ from }) => from === node.id)
  if (edges.length === 0) return null
  return (
    <ul>
      {edges.map(({ to, when }) => (
        <li key={to}>
          Von „{node.title}“ nach „{graph.nodes.find(({ id }) => id === to)?.title ?? to}“
          {when !== '' && (
            <>
              , <Emphasised text={when} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

interface OpenerProps {
  readonly label: string
  readonly at: string | undefined
  readonly onOpen: (key: string) => void
}

function Opener({ label, at, onOpen }: OpenerProps) {
  return at === undefined ? (
    <span class="path-list__end">{label}</span>
  ) : (
    <button class="path-list__open" type="button" onClick={() => onOpen(at)}>
      {label}
    </button>
  )
}
