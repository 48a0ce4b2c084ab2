/** One change of a text: what stood at a place, and what stands there now. */
export interface Change {
  /** Characters from the start. */
  readonly at: number
  readonly removed: string
  readonly inserted: string
  /** What the author did, in words: "Frage hinzugefügt". */
  readonly what: string
  /** Changes of one group that follow each other are one: typing a text is one change. */
  readonly group: string | undefined
}

/** Every change of a draft. Those from `position` on have been undone. Without limit. */
export interface History {
  readonly changes: readonly Change[]
  readonly position: number
}

/** Nothing has been changed. */
export const noHistory: History = { changes: [], position: 0 }

/** A text and the history that led to it. */
export interface Versioned {
  readonly text: string
  readonly history: History
}

/** Notes that a text has become another one. What had been undone is gone, as everywhere. */
export function record(
  { text, history: { changes, position } }: Versioned,
  after: string,
  what: string,
  group?: string,
): Versioned {
  if (after === text) return { text, history: { changes, position } }
  const kept = changes.slice(0, position)
  const last = kept.at(-1)
  const isSame = group !== undefined && last?.group === group
  const change =
    isSame && last ? difference(back(text, last), after, what, group) : difference(text, after, what, group)
  const before = isSame ? kept.slice(0, -1) : kept
  const all = isSame && change.removed === change.inserted ? before : [...before, change]
  return { text: after, history: { changes: all, position: all.length } }
}

/** Ends a group: the next change is one of its own. */
export function endGroup({ text, history: { changes, position } }: Versioned): Versioned {
  const last = changes[position - 1]
  if (last?.group === undefined) return { text, history: { changes, position } }
  return { text, history: { changes: changes.with(position - 1, { ...last, group: undefined }), position } }
}

/** The text before the last change; the same where there is none. */
export function undo({ text, history: { changes, position } }: Versioned): Versioned {
  const change = changes[position - 1]
  if (!change) return { text, history: { changes, position } }
  return { text: back(text, change), history: { changes, position: position - 1 } }
}

/** The text after the change that was undone last; the same where there is none. */
export function redo({ text, history: { changes, position } }: Versioned): Versioned {
  const change = changes[position]
  if (!change) return { text, history: { changes, position } }
  const { at, removed, inserted } = change
  return {
    text: text.slice(0, at) + inserted + text.slice(at + removed.length),
    history: { changes, position: position + 1 },
  }
}

/** The text as it was before the first change. */
export function original(versioned: Versioned): string {
  let before = versioned
  while (before.history.position > 0) before = undo(before)
  return before.text
}

const back = (text: string, { at, removed, inserted }: Change): string =>
  text.slice(0, at) + removed + text.slice(at + inserted.length)

function difference(before: string, after: string, what: string, group: string | undefined): Change {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return {
    at: start,
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
    what,
    group,
  }
}
