import type { FileAnswer } from '../../widgets/contract/answers.ts'
import type { CompositeField, Field, FieldOf, GroupField } from '../../widgets/contract/field.ts'
import type { FormDefinition } from '../../widgets/contract/form-definition.ts'
import { defaultEntry } from '../../widgets/engine/default-entry.ts'
import type { Entries, Entry } from '../../widgets/engine/entries.ts'
import type { Question } from '../../widgets/engine/kinds.ts'
import { sniffType } from '../../widgets/engine/sniff-type.ts'
import { isEntered } from './internal/is-entered.ts'
import { isComposite, isQuestion, partsOf } from './internal/parts.ts'
import { controls, maxEntryLength, type Posted, type PostedFile } from './posted.ts'

/** A posted form as the engine reads it. */
export interface Received {
  readonly entries: Entries
  /** Bytes of the files that came, by the id that their entry has. */
  readonly bytes: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  /** Names of the files that came, by the path of their question. */
  readonly chosen: FileNames
  /** Names of files that came earlier, were not chosen again, and were not said to be unneeded. */
  readonly missing: FileNames
  /** Rows that the page showed, by the path of their group. */
  readonly rows: ReadonlyMap<string, number>
  /** Group of which more rows are wanted. */
  readonly more: string | undefined
  readonly edition: string | undefined
}

export type FileNames = ReadonlyMap<string, readonly string[]>

/**
 * Reads what was posted, by going through the questions and looking for each: a name that is no question's is never looked
 * at, and nothing that was posted names a property. Rows in which nothing was entered are left out, so later ones move up.
 * Every control that was not posted has been emptied, and counts as that: what stands in a question from the start must not
 * come back.
 *
 * @param today Day for the person, `YYYY-MM-DD`.
 */
export function readPosted(definition: FormDefinition, posted: Posted, today: string): Received {
  const reader = new Reader(posted, today)
  const fields = definition.steps.flatMap((step) => step.fields)
  const { entries } = reader.readFields(fields, '', '')
  return { entries, ...reader.collected, edition: reader.text(controls.edition) }
}

/** What was read under one level, and whether a person entered any of it. */
interface Level {
  readonly entries: Entries
  readonly isTouched: boolean
}

type Read = readonly [entry: Entries[string], isTouched: boolean]

class Reader {
  readonly #posted: Posted
  readonly #today: string
  /** Indexes of the rows that were posted, by the group's posted path. */
  readonly #indexes = new Map<string, Set<number>>()
  readonly #bytes = new Map<string, Uint8Array<ArrayBuffer>>()
  readonly #chosen = new Map<string, readonly string[]>()
  readonly #missing = new Map<string, readonly string[]>()
  readonly #rows = new Map<string, number>()
  #more: string | undefined

  constructor(posted: Posted, today: string) {
    this.#posted = posted
    this.#today = today
    for (const name of posted.keys()) this.#noteRows(name)
  }

  get collected(): Omit<Received, 'entries' | 'edition'> {
    const [bytes, chosen, missing] = [this.#bytes, this.#chosen, this.#missing]
    return { bytes, chosen, missing, rows: this.#rows, more: this.#more }
  }

  /**
   * @param from Prefix of the names that were posted.
   * @param to Prefix of the paths they get.
   */
  readFields(fields: readonly Field[], from: string, to: string): Level {
    const entries: [string, Entries[string]][] = []
    let isTouched = false
    for (const field of fields) {
      const read = this.#readField(field, from + field.id, to + field.id)
      if (!read) continue
      entries.push([field.id, read[0]])
      isTouched ||= read[1]
    }
    // A field may be called "constructor": this makes it the object's own.
    return { entries: Object.fromEntries(entries), isTouched }
  }

  /** The first text under a name. */
  text(name: string): string | undefined {
    const value = this.#posted.get(name)?.find((one) => typeof one === 'string')
    return value?.replaceAll(/\r\n?/gu, '\n').slice(0, maxEntryLength)
  }

  #readField(field: Field, from: string, to: string): Read | undefined {
    if (field.kind === 'group') return this.#readRows(field, from, to)
    if (isComposite(field)) return this.#readParts(field, from, to)
    if (field.kind === 'file') return this.#readFiles(field, from, to)
    if (!isQuestion(field)) return undefined
    const entry = this.#readEntry(field, from)
    return [entry, isEntered(entry, defaultEntry(field, this.#today))]
  }

  #readParts(field: CompositeField, from: string, to: string): Read {
    const { entries, isTouched } = this.readFields(partsOf(field), `${from}.`, `${to}.`)
    return [entries, isTouched]
  }

  #readRows(field: GroupField, from: string, to: string): Read {
    const indexes = [...(this.#indexes.get(from) ?? [])].filter((index) => index < field.max)
    const rows: Entries[] = []
    for (const index of indexes.toSorted((a, b) => a - b)) {
      const row = this.readFields(field.fields, `${from}.${index}.`, `${to}.${rows.length}.`)
      if (row.isTouched) rows.push(row.entries)
    }
    this.#rows.set(to, Math.max(-1, ...indexes) + 1)
    if (this.text(controls.more) === from) this.#more = to
    return [rows, rows.length > 0]
  }

  #readFiles(field: FieldOf<'file'>, from: string, to: string): Read {
    const files = (this.#posted.get(from) ?? []).filter((value) => typeof value !== 'string')
    // Nothing chosen comes as a file without name and content. One too many is kept, so that it is said.
    const chosen = files.filter(({ name, bytes }) => name !== '' || bytes.length > 0).slice(0, field.max + 1)
    const earlier = this.#names(controls.files + from).slice(0, field.max + 1)
    if (chosen.length > 0)
      this.#chosen.set(
        to,
        chosen.map(({ name }) => shortName(name)),
      )
    else if (earlier.length > 0 && this.text(controls.without + from) === undefined)
      this.#missing.set(to, earlier)
    return [chosen.map((file) => this.#keep(file)), chosen.length > 0 || this.#missing.has(to)]
  }

  #keep({ name, bytes }: PostedFile): FileAnswer {
    const id = crypto.randomUUID()
    this.#bytes.set(id, bytes)
    return { id, name: shortName(name), type: sniffType(bytes), size: bytes.length }
  }

  #readEntry(field: Exclude<Question, { kind: 'file' }>, name: string): Entry {
    switch (field.kind) {
      case 'consent':
        return this.text(name) === 'yes'
      case 'choices':
        return this.#texts(name).slice(0, field.options.length)
      default:
        return this.text(name) ?? ''
    }
  }

  #texts(name: string): string[] {
    return (this.#posted.get(name) ?? []).filter((value) => typeof value === 'string')
  }

  #names(name: string): string[] {
    return this.#texts(name).map(shortName)
  }

  /** Notes each group and row that a name stands in: `kinder.0.besuche.1.ort`. Deeper than forms can be is not looked at. */
  #noteRows(name: string): void {
    const segments = name.replace(/^_(?:files|without)\./u, '').split('.', 8)
    for (const [position, segment] of segments.entries()) {
      if (!/^\d{1,2}$/u.test(segment) || String(Number(segment)) !== segment) continue
      const group = segments.slice(0, position).join('.')
      const indexes = this.#indexes.get(group) ?? new Set()
      this.#indexes.set(group, indexes.add(Number(segment)))
    }
  }
}

/** Longest name of a file that common systems know. */
const shortName = (name: string): string => name.slice(0, 255)
