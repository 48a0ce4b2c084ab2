import type { NoteBook } from '../../draft/note-book.ts'
import type { Placement } from '../message.ts'
import { omit } from '../omit.ts'
import { common, statutes } from './plain-field.ts'

type Data = Record<string, unknown>

/** Rows that a group may have at most. */
const mostRows = 50

/** A group that is asked several times: as a field of kind `group`, without id and fields. */
export function plainRows(placement: Placement, notes: NoteBook): Data {
  const { of, norms } = placement
  const max = Math.min(placement.max, mostRows)
  const min = Math.min(placement.min, max)
  if (max < placement.max)
    notes.changed(
      of.id,
      `„${of.label}“ kann hier höchstens ${mostRows}-mal angegeben werden${placement.max === Infinity ? '; die Datei nennt keine Grenze' : ''}.`,
    )
  return { kind: 'group', ...omit(common(of, norms), 'fim'), item: { de: of.label }, min, max }
}

/** A top-level group as a step, without id and fields. */
export function plainStep({ of, norms }: Placement): Data {
  const because = statutes(norms)
  return {
    title: { de: of.label },
    ...(of.help !== '' && { intro: { de: of.help } }),
    ...(because !== '' && { because: { de: because } }),
  }
}
