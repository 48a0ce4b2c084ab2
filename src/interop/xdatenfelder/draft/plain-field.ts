import type { NoteBook } from '../../draft/note-book.ts'
import { isFimField, isOwnId } from '../element-id.ts'
import type { CodeLists } from '../genericode/code-list.ts'
import type { Norm, Placement, XdfBase, XdfField } from '../message.ts'
import { omit } from '../omit.ts'
import { quoted } from '../../draft/quoted.ts'
import { plainDefault } from './plain-default.ts'
import { noteUnreadLimits } from './plain-limits.ts'
import { plainShape } from './plain-shape.ts'

type Data = Record<string, unknown>

/** A field as the nodes of the standard say it, without what only the extension knows. */
export interface PlainField {
  /** Everything but its id. */
  readonly field: Data
  /** From the codes of the file to values of options. */
  readonly values: ReadonlyMap<string, string>
  /** More than one answer is given, and the kind has no list of its own: it stands in rows. */
  readonly isRepeated: boolean
}

/** What a citizen can follow: paragraphs, but not names of elements in other standards. */
export const statutes = (norms: readonly Norm[]): string =>
  norms
    .map(({ text }) => text)
    .filter((text) => /§|\bArt(?:ikel|\.)/u.test(text))
    .join('; ')

/** What questions and info share: label, hint, reason, FIM's number, whether it must be answered. */
export function common({ id, label, help }: XdfBase, norms: readonly Norm[]): Data {
  const because = statutes(norms)
  return {
    ...(isFimField(id) && { fim: id }),
    label: { de: label },
    ...(help !== '' && { hint: { de: help } }),
    ...(because !== '' && { because: { de: because } }),
  }
}

/** A data field where it stands. `undefined` for one that nobody sees. */
export function plainField(
  { min, max, norms, of }: Placement & { readonly of: XdfField },
  codeLists: CodeLists,
  notes: NoteBook,
): PlainField | undefined {
  if (of.art === 'hidden') {
    notes.lost(
      of.id,
      `Das verborgene Feld „${of.label}“ ist nicht im Formular: Niemand füllt es aus.${of.content === '' ? '' : ` Sein Inhalt: ${quoted(of.content)}.`}`,
    )
    return undefined
  }
  if (!isFimField(of.id) && !isOwnId(of.id))
    notes.lost(
      of.id,
      `„${of.id}“ hat nicht die Form einer Nummer von FIM. Bei „${of.label}“ steht deshalb keine.`,
    )
  const about = common(of, norms)
  if (of.art === 'label' || (of.art === 'locked' && of.content !== '')) {
    if (of.art === 'locked')
      notes.changed(
        of.id,
        `Das gesperrte Feld „${of.label}“ ist ein Hinweis mit seinem Inhalt: Es lässt sich nicht ändern.`,
      )
    // A notice without text of its own repeats its help.
    const { hint, ...rest } = about
    const text = of.content || of.help || of.label
    return {
      field: {
        kind: 'info',
        ...rest,
        ...(hint !== undefined && of.content !== '' && { hint }),
        text: { de: text },
      },
      values: new Map(),
      isRepeated: false,
    }
  }
  if (of.art === 'locked')
    notes.todo(
      of.id,
      `Das Feld „${of.label}“ war gesperrt und hat keinen Inhalt. Bitte entscheiden Sie, ob es gefragt wird.`,
    )
  if (of.prefill !== 'keine')
    notes.todo(
      of.id,
      `Das Feld „${of.label}“ sollte vorbefüllt werden (${of.prefill}). Das Formular fragt es.`,
    )
  noteUnreadLimits(of, notes)
  const required = min > 0 ? {} : { required: false }
  const { values, isList, ...shape } = plainShape(of, { min, max }, codeLists, notes)
  const start = plainDefault(of, shape, values, notes)
  return {
    field: { kind: shape.kind, ...about, ...required, ...omit(shape, 'kind'), ...start },
    values,
    isRepeated: max > 1 && isList !== true,
  }
}
