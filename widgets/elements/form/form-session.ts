import type { FileAnswer } from '../../contract/answers.ts'
import type { GroupField } from '../../contract/field.ts'
import type { AnswerIssue } from '../../contract/parsed.ts'
import type { Uuid } from '../../contract/primitives.ts'
import type { Language, LocalText } from '../../contract/text.ts'
import type { LoadedRelease } from '../../delivery/load-release.ts'
import type { Context } from '../../engine/context.ts'
import type { Entries, Entry } from '../../engine/entries.ts'
import { filesIn } from '../../engine/kinds/file.ts'
import { sniffType } from '../../engine/sniff-type.ts'
import { filesOf, issuesOf, issuesOfStep } from '../../engine/validate.ts'
import { answersOf, compileWalk, type Walk, type WalkedStep } from '../../engine/walk.ts'
import { entryAt, withEntry, withoutRow, withRow } from './entry-path.ts'

/** Everything a person has entered into one form, and what follows from it. No DOM and no storage. */
export class FormSession {
  readonly loaded: LoadedRelease
  readonly #walk: Walk
  readonly #files = new Map<string, Uint8Array<ArrayBuffer>>()
  language: Language
  /** Exactly what was typed. */
  entries: Entries = {}
  /** What was found wrong when the citizen last wanted to go on; not while typing. */
  issues: readonly AnswerIssue[] = []

  constructor(loaded: LoadedRelease, language: Language) {
    this.loaded = loaded
    this.language = language
    this.#walk = compileWalk(loaded.release.definition)
  }

  get context(): Context {
    return { today: today(), language: this.language, places: this.loaded.release.places }
  }

  /** Steps on the way. */
  get steps(): readonly WalkedStep[] {
    return this.#walk(this.entries, this.context)
  }

  /** The first step that is not yet right, else `undefined`. Nobody gets past it. */
  get firstOpenStep(): WalkedStep | undefined {
    return this.steps.find((step) => issuesOfStep(step).length > 0)
  }

  /** The sentence of a rule of the form itself. */
  ruleMessage({ code, values }: AnswerIssue): LocalText | undefined {
    if (code !== 'form-rule') return undefined
    return this.loaded.release.definition.rules.find(({ id }) => id === values?.rule)?.message
  }

  /** A group on the way. */
  groupAt(path: string): GroupField | undefined {
    const items = this.steps.flatMap((step) => step.items)
    return items.find((item) => item.is === 'group' && item.path === path)?.field as GroupField | undefined
  }

  /** The question's own text, for messages. */
  labelOf(path: string): LocalText | undefined {
    const items = this.steps.flatMap((step) => step.items)
    const all = items.flatMap((item) => (item.is === 'group' ? [item, ...item.rows.flat()] : [item]))
    return all.find((item) => item.path === path)?.field.label
  }

  enter(path: string, entry: Entry): void {
    this.entries = withEntry(this.entries, path, entry)
  }

  addRow(group: string, shown: number): void {
    this.entries = withRow(this.entries, group, shown)
  }

  removeRow(group: string, index: number): void {
    this.entries = withoutRow(this.entries, group, index)
    this.issues = []
  }

  /** Checks a step. @returns True if it is right. */
  checkStep(id: string): boolean {
    const step = this.steps.find((candidate) => candidate.step.id === id)
    this.issues = step ? issuesOfStep(step) : []
    return this.issues.length === 0
  }

  /** Checks everything. @returns The step of the first mistake, or `undefined`. */
  checkAll(): WalkedStep | undefined {
    const issues = issuesOf(this.steps)
    const wrong = this.firstOpenStep ?? (issues.length > 0 ? this.steps.at(-1) : undefined)
    this.issues = wrong
      ? [...issuesOfStep(wrong), ...issues.filter(({ code }) => code === 'files-too-large')]
      : []
    return wrong
  }

  /**
   * Takes a file, if the question takes it. A file that is refused leaves an issue and nothing else.
   *
   * @returns The file as the answer holds it, with its bytes, or `undefined`.
   */
  async addFile(
    path: string,
    file: File,
  ): Promise<{ file: FileAnswer; bytes: Uint8Array<ArrayBuffer> } | undefined> {
    const before = filesIn(entryAt(this.entries, path))
    // A file over the limit is not read at all: it could be larger than the device's memory.
    const tooLarge = this.#issueWith(
      path,
      [...before, { ...describe(file), type: file.type }],
      'file-too-large',
    )
    if (tooLarge) {
      this.#put(tooLarge)
      return undefined
    }
    const bytes = new Uint8Array(await file.arrayBuffer())
    const taken = { ...describe(file), type: sniffType(bytes) }
    const issue = this.#issueWith(path, [...before, taken])
    if (issue) {
      this.#put(issue)
      return undefined
    }
    this.#files.set(taken.id, bytes)
    this.enter(path, [...filesIn(entryAt(this.entries, path)), taken])
    return { file: taken, bytes }
  }

  /** Takes a file away again. @returns It, if it was there. */
  removeFile(path: string, id: Uuid): FileAnswer | undefined {
    const files = filesIn(entryAt(this.entries, path))
    this.#files.delete(id)
    this.enter(
      path,
      files.filter((file) => file.id !== id),
    )
    this.issues = this.issues.filter(({ field }) => field !== path)
    return files.find((file) => file.id === id)
  }

  /** Begins to add files anew: what was wrong with an earlier choice is said no longer. */
  forgetIssues(path: string): void {
    this.issues = this.issues.filter(({ field }) => field !== path)
  }

  /**
   * Gets the bytes of every file from a draft, and takes files out of the answers that are not there any more.
   *
   * @returns Names of the files that are missing.
   */
  async restoreFiles(find: (id: Uuid) => Promise<Uint8Array<ArrayBuffer> | undefined>): Promise<string[]> {
    const missing: string[] = []
    const questions = this.steps
      .flatMap(({ items }) => items.flatMap((item) => (item.is === 'group' ? item.rows.flat() : [item])))
      .filter((item) => item.is === 'question' && item.field.kind === 'file')
    for (const { path } of questions) {
      for (const file of filesIn(entryAt(this.entries, path))) {
        const bytes = await find(file.id)
        if (bytes) this.#files.set(file.id, bytes)
        else missing.push(this.removeFile(path, file.id)?.name ?? file.name)
      }
    }
    return missing
  }

  /** What goes out: answers on the way and the files they name. `undefined` where the bytes of a file are missing. */
  handOver():
    | {
        answers: ReturnType<typeof answersOf>
        files: readonly (FileAnswer & { readonly bytes: Uint8Array<ArrayBuffer> })[]
      }
    | undefined {
    const files = filesOf(this.steps).map((file) => ({ ...file, bytes: this.#files.get(file.id) }))
    if (
      !files.every(
        (file): file is typeof file & { bytes: Uint8Array<ArrayBuffer> } => file.bytes !== undefined,
      )
    ) {
      return undefined
    }
    return { answers: answersOf(this.steps), files }
  }

  /** Forgets everything. */
  clear(): void {
    this.entries = {}
    this.issues = []
    this.#files.clear()
  }

  /** The issue that a question would have with this entry. */
  #issueWith(path: string, entry: Entry, code?: AnswerIssue['code']): AnswerIssue | undefined {
    return issuesOf(this.#walk(withEntry(this.entries, path, entry), this.context)).find(
      (issue) => issue.field === path && (code === undefined || issue.code === code),
    )
  }

  #put(issue: AnswerIssue): void {
    this.issues = [...this.issues.filter(({ field }) => field !== issue.field), issue]
  }
}

const describe = (file: File) => ({
  id: crypto.randomUUID(),
  name: file.name.normalize('NFC').slice(-120),
  size: file.size,
})

/** The day it is where the citizen is. */
const today = (): string => {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
