import { useCallback } from '../own-hooks.ts'
import type { Edit, Path } from '../../exchange/yaml/edit.ts'
import { useDesk } from './desk-context.ts'
import { put } from './put.ts'

/** Puts a value at a key; `undefined` takes it away. What is typed into one field is undone together. */
export type EditKey = (path: Path, value: unknown, what: string) => void

/** For controls: each sets a key. */
export function useEdit(): EditKey {
  const { actions } = useDesk()
  return useCallback<EditKey>(
    (path, value, what) => {
      actions.edit(put(actions.data(), path, value), what, path.join('.'))
    },
    [actions],
  )
}

/** For what changes more than one key. */
export function useEdits(): (edits: readonly Edit[], what: string) => void {
  const { actions } = useDesk()
  return useCallback(
    (edits, what) => {
      actions.edit(edits, what)
    },
    [actions],
  )
}
