import { applyToData, EditError, valueAt } from './apply-to-data.ts'
import { removeFromBlock } from './block-changes.ts'
import { carryOut } from './carry-out.ts'
import type { Change } from './change.ts'
import type { DocumentState, Done } from './document-state.ts'
import type { Edit, Splice } from './edit.ts'
import { isEqual } from './equal.ts'
import { childPlace, findPlace, type Place, rootPlace } from './find-place.ts'
import { removeFromFlow, reorderFlow } from './flow-changes.ts'
import { layoutOf } from './layout-of.ts'
import { putItem, takeItem } from './move-item.ts'
import type { YamlNode } from './node.ts'
import { readTree } from './read-tree.ts'
import { addItem, addKey, renameKey, replaceValue, type Style } from './set-changes.ts'
import { indexOf } from './splice-tree.ts'

/** What edits made of a document, or which one could not be made, and why. */
export type AppliedYaml =
  | { readonly ok: true; readonly yaml: YamlText; /** In their order. */ readonly splices: readonly Splice[] }
  | { readonly ok: false; /** A German sentence. */ readonly reason: string; readonly edit: Edit }

const mark = '\ufeff'
const stuck =
  'Diese Stelle lässt sich nicht ändern, ohne anderes in der Datei zu berühren. Ändern Sie sie bitte in der Datei selbst.'

/** A YAML document with the places of its parts. It never changes: `apply` makes another. */
export class YamlText {
  readonly #state: DocumentState
  readonly #mark: string

  private constructor(state: DocumentState, byteOrderMark: string) {
    this.#state = state
    this.#mark = byteOrderMark
  }

  /** @internal Use `openYaml`. */
  static read(source: string): YamlText | { readonly line: number; readonly reason: string } {
    const hasMark = source.startsWith(mark)
    const text = hasMark ? source.slice(1) : source
    const read = readTree(text)
    if (!read.ok) return read
    const { root, data, isLinked } = read
    return new YamlText({ text, root, data, isLinked, layout: layoutOf(text, root) }, hasMark ? mark : '')
  }

  /** To the byte as it was opened, but for the edits. */
  get text(): string {
    return this.#mark + this.#state.text
  }

  /** Its parts and where they stand, counted without the byte order mark. */
  get root(): YamlNode {
    return this.#state.root
  }

  /** What the text says. */
  get data(): unknown {
    return this.#state.data
  }

  /** Makes the edits, one after the other: all of them, or none. */
  apply(edits: readonly Edit[]): AppliedYaml {
    let state = this.#state
    const splices: Splice[] = []
    for (const edit of edits) {
      const done = applyOne(state, edit)
      if (typeof done === 'string') return { ok: false, reason: done, edit }
      state = done.state
      for (const { at, removed, inserted } of done.splices)
        splices.push({ at: at + this.#mark.length, removed, inserted })
    }
    return { ok: true, yaml: state === this.#state ? this : new YamlText(state, this.#mark), splices }
  }
}

function applyOne(state: DocumentState, edit: Edit): Done | string {
  try {
    const data = applyToData(state.data, [edit])
    if (data === state.data) return { state, splices: [] }
    for (const isOneLine of [false, true]) {
      const done = attempt(state, edit, { layout: state.layout, isOneLine }, data)
      if (done) return done
    }
    return stuck
  } catch (error) {
    if (error instanceof EditError) return error.message
    throw error
  }
}

function attempt(state: DocumentState, edit: Edit, style: Style, data: unknown): Done | undefined {
  if (edit.kind === 'move') return attemptMove(state, edit, style, data)
  const change = changeFor(state, edit, style)
  return change && carryOut(state, change, data)
}

function changeFor(
  { text, root }: DocumentState,
  edit: Exclude<Edit, { kind: 'move' }>,
  style: Style,
): Change | undefined {
  const top = rootPlace(root, text)
  switch (edit.kind) {
    case 'set': {
      const place = findPlace(top, edit.path)
      if (place) return replaceValue(text, place, edit.value, style)
      const holder = findPlace(top, edit.path.slice(0, -1))
      return holder && addKey(text, holder, String(edit.path.at(-1)), edit.value, style)
    }
    case 'insert': {
      const list = findPlace(top, edit.path)
      return list && addItem(text, list, edit.index, edit.value, style)
    }
    case 'remove': {
      const holder = findPlace(top, edit.path.slice(0, -1))
      const index = holder && indexIn(holder, edit.path.at(-1))
      if (!holder || index === undefined) return undefined
      return holder.node.isFlow
        ? removeFromFlow(text, holder, index)
        : removeFromBlock(text, holder, index, style.layout.eol, false).change
    }
    case 'rename': {
      const place = findPlace(top, edit.path)
      return place && renameKey(text, place, edit.to)
    }
  }
}

function attemptMove(
  state: DocumentState,
  { from, to }: Extract<Edit, { kind: 'move' }>,
  style: Style,
  data: unknown,
): Done | undefined {
  const source = findPlace(rootPlace(state.root, state.text), from.slice(0, -1))
  const index = Number(from.at(-1))
  const target = Number(to.at(-1))
  if (!source) return undefined
  const isSame = isEqual(from.slice(0, -1), to.slice(0, -1))
  if (isSame && index === target) return { state, splices: [] }
  if (isSame && source.node.isFlow)
    return carryOut(state, reorderFlow(state.text, source, index, target), data)
  const { change, chunk } = takeItem(state.text, source, index, style)
  const taken = carryOut(state, change, applyToData(state.data, [{ kind: 'remove', path: from }]))
  const list = taken && findPlace(rootPlace(taken.state.root, taken.state.text), to.slice(0, -1))
  if (!taken || !list) return undefined
  const put = putItem(taken.state.text, list, target, chunk, valueAt(state.data, from), style)
  const done = carryOut(taken.state, put, data)
  return done && { state: done.state, splices: [...taken.splices, ...done.splices] }
}

const indexIn = (holder: Place, key: string | number | undefined): number | undefined =>
  key !== undefined && childPlace(holder, key) ? indexOf(holder.node, key) : undefined
