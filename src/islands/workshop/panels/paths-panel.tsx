import { useMemo } from '../../own-hooks.ts'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import type { Path } from '../../../exchange/yaml/edit.ts'
import { PathGraph } from '../paths/path-graph-view.tsx'
import { pathGraph } from '../paths/path-graph.ts'
import { useDesk } from '../desk-context.ts'
import { type Place, placeOf } from '../place.ts'
import { listAt, textAt } from '../value-at.ts'

interface Props {
  readonly definition: FormDefinition | undefined
  readonly onOpen: (place: Place, key?: Path) => void
}

/** Which answers lead where, as a picture. */
export function PathsPanel({ definition, onOpen }: Props) {
  const { data } = useDesk()
  const graph = useMemo(() => definition && pathGraph(definition), [definition])
  if (!graph)
    return (
      <p class="ws-muted">
        Sobald das Formular einen Schritt mit einer Frage hat, sehen Sie hier, welche Antworten wohin führen.
      </p>
    )
  /** A key of the definition, in which blocks are put in: found in the form by what has the same name. */
  const open = (key: string) => {
    const [, step = '', , field] = key.split('.')
    const shown = definition?.steps[Number(step)]
    const index = listAt(data, ['steps']).findIndex((each) => textAt(each, ['id']) === shown?.id)
    if (index < 0) {
      onOpen({ at: 'rules' })
      return
    }
    const list = ['steps', index, 'fields']
    const id = field === undefined ? undefined : shown?.fields[Number(field)]?.id
    const place = listAt(data, list).findIndex((each) => textAt(each, ['id']) === id)
    onOpen(placeOf(place < 0 ? ['steps', index] : [...list, place]))
  }
  return <PathGraph graph={graph} onOpen={open} />
}
