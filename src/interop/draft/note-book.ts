import type { ImportNote } from '../imported.ts'

/** Collects what the author has to look at while a foreign form is read. */
export interface NoteBook {
  readonly lost: (at: string, what: string) => void
  readonly changed: (at: string, what: string) => void
  readonly todo: (at: string, what: string) => void
  /** A key that only says how things look, or what the other product needs for itself: one note for all of them. */
  readonly looks: (key: string) => void
  readonly all: () => readonly ImportNote[]
}

/** An empty one. */
export function openNoteBook(): NoteBook {
  const notes: ImportNote[] = []
  const looks = new Map<string, number>()
  const write =
    (kind: ImportNote['kind']) =>
    (at: string, what: string): void => {
      notes.push({ at, kind, what })
    }
  return {
    lost: write('lost'),
    changed: write('changed'),
    todo: write('todo'),
    looks: (key) => looks.set(key, (looks.get(key) ?? 0) + 1),
    all: () => (looks.size === 0 ? notes : [...notes, looksNote(looks)]),
  }
}

const looksNote = (looks: ReadonlyMap<string, number>): ImportNote => ({
  at: '',
  kind: 'lost',
  what: `Nur Aussehen oder Technik des bisherigen Programms, deshalb nicht übernommen: ${[...looks]
    .map(([key, times]) => (times > 1 ? `${key} (${times}-mal)` : key))
    .join(', ')}.`,
})
