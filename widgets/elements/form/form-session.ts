import type { Answers } from '../../contract/answers.ts'
import type { AnswerIssue } from '../../contract/parsed.ts'
import type { Language } from '../../contract/text.ts'
import type { LoadedRelease } from '../../delivery/load-release.ts'
import type { Context } from '../../engine/context.ts'
import type { Entries, Entry } from '../../engine/entries.ts'
import type { Kinds } from '../../engine/kinds.ts'
import { issuesOf, issuesOfStep } from '../../engine/validate.ts'
import {
  answersOf,
  compileWalk,
  everyItem,
  type Item,
  type Walk,
  type WalkedStep,
} from '../../engine/walk.ts'
import { withEntry } from './entry-path.ts'

/** Everything a person has entered into one form, and what follows from it. No DOM and no storage. */
export class FormSession {
  readonly loaded: LoadedRelease
  readonly #walk: Walk
  #walked: { entries: Entries; today: string; language: Language; steps: readonly WalkedStep[] } | undefined
  /** What the host page knows already. Becomes the person's own with the first thing they enter. */
  readonly #prefill: Entries
  language: Language
  #entries: Entries | undefined
  #issues: readonly AnswerIssue[] = []

  /** @throws {RangeError} where the form asks for a kind that is not among `kinds`. */
  constructor(loaded: LoadedRelease, kinds: Kinds, language: Language, prefill: Entries = {}) {
    this.loaded = loaded
    this.language = language
    this.#prefill = prefill
    this.#walk = compileWalk(loaded.release.definition, kinds)
  }

  /** Exactly what was typed. */
  get entries(): Entries {
    return this.#entries ?? this.#prefill
  }

  set entries(entries: Entries) {
    this.#entries = entries
  }

  /** True where the person has entered something. */
  get hasEntries(): boolean {
    return this.#entries !== undefined
  }

  /** What was found wrong when the citizen last wanted to go on, not while typing; of that what is still asked. */
  get issues(): readonly AnswerIssue[] {
    return this.#issues.filter(({ field }) => this.itemAt(field))
  }

  set issues(issues: readonly AnswerIssue[]) {
    this.#issues = issues
  }

  get context(): Context {
    return { today: today(), language: this.language, places: this.loaded.release.places }
  }

  /** Steps on the way. */
  get steps(): readonly WalkedStep[] {
    const { entries, language, context } = this
    const before = this.#walked
    if (before?.entries === entries && before.today === context.today && before.language === language)
      return before.steps
    const steps = this.#walk(entries, context)
    this.#walked = { entries, today: context.today, language, steps }
    return steps
  }

  /** The first step that is not yet right, else `undefined`. Nobody gets past it. */
  get firstOpenStep(): WalkedStep | undefined {
    return this.steps.find((step) => issuesOfStep(step).length > 0)
  }

  /** Everything on the way, what is inside of groups and composite questions, too. */
  get items(): readonly Item[] {
    return everyItem(this.steps.flatMap(({ items }) => items))
  }

  itemAt(path: string): Item | undefined {
    return this.items.find((item) => item.path === path)
  }

  /** The step on which a question stands. */
  stepOf(path: string): WalkedStep | undefined {
    return this.steps.find(({ items }) => everyItem(items).some((item) => item.path === path))
  }

  enter(path: string, entry: Entry): void {
    this.entries = withEntry(this.entries, path, entry)
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

  /** What is wrong with one question, if this stands in it. */
  issueWith(path: string, entry: Entry, code?: AnswerIssue['code']): AnswerIssue | undefined {
    return issuesOf(this.#walk(withEntry(this.entries, path, entry), this.context)).find(
      (issue) => issue.field === path && (code === undefined || issue.code === code),
    )
  }

  /** Says what is wrong with one question, instead of what was said of it before. */
  putIssue(path: string, issue?: AnswerIssue): void {
    const others = this.issues.filter(({ field }) => field !== path)
    this.issues = issue ? [...others, issue] : others
  }

  /** What goes out. */
  get answers(): Answers {
    return answersOf(this.steps)
  }

  /** Forgets everything. */
  clear(): void {
    this.#entries = undefined
    this.issues = []
  }
}

/** The day it is where the citizen is. */
const today = (): string => {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
