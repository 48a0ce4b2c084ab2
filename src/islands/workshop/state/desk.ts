import { parse } from 'yaml'
import { blocksByName } from '../../../model/block.ts'
import { reviewForm, type ReviewBasis } from '../../../rules/forms/review-form.ts'
import { openYaml } from '../../../exchange/yaml/open-yaml.ts'
import type { YamlText } from '../../../exchange/yaml/yaml-text.ts'
import { knownQuestions } from '../known-question.ts'
import { previewable } from '../previewable.ts'
import type { Basis } from './basis.ts'
import type { Draft, DraftEntry } from './draft.ts'
import { endGroup, noHistory, record, redo, undo, type Versioned } from './history.ts'
import type { Report, Request, Reviewed } from './protocol.ts'

/** What the desk is done with. All of it is handed in, so that tests need no browser. */
export interface Around {
  readonly tell: (report: Report) => void
  /** Keeps a draft, soon. */
  readonly keep: (draft: Draft) => void
  /** A key for a new draft. */
  readonly newKey: () => string
  readonly now: () => number
}

/** The draft that is open: its text, its history, and what is said of it. Knows no DOM and no worker. */
export class Desk {
  readonly #around: Around
  readonly #basis: ReviewBasis
  readonly #places: Basis['places']
  #draft: Draft | undefined
  #yaml: YamlText | undefined
  /** Texts of the history that were open here, by their position: reading one anew takes a while. */
  #read: (YamlText | undefined)[] = []

  constructor(basis: Basis, around: Around) {
    this.#around = around
    this.#places = basis.places
    this.#basis = {
      blocks: blocksByName(new Map(basis.blocks.map((block) => [block.id, block]))),
      words: basis.words,
      places: new Map(basis.places.map(({ value, label }) => [value, { name: label }])),
    }
  }

  /** The draft as it is now. */
  get draft(): Draft | undefined {
    return this.#draft
  }

  /** Does what the page asks. @returns True where the text may be another one. */
  do(request: Request): boolean {
    switch (request.is) {
      case 'open': {
        const { text, examples, adopted, isSaved } = request
        const key = this.#around.newKey()
        return this.show({
          key,
          text,
          examples,
          adopted,
          base: isSaved ? text : '',
          history: noHistory,
          changedAt: this.#around.now(),
        })
      }
      case 'edit':
        return this.#edit(request)
      case 'undo':
        return this.#go(undo, request)
      case 'redo':
        return this.#go(redo, request)
      case 'examples':
        return this.#change({ examples: request.text })
      case 'saved':
        return this.#change({ base: this.#draft?.text ?? '' })
      case 'close':
        this.#draft = undefined
        this.#yaml = undefined
        return false
      default:
        return false
    }
  }

  /** Puts a draft on the desk, or says why that cannot be. */
  show(draft: Draft): boolean {
    const opened = openYaml(draft.text)
    if (!opened.ok) {
      this.#around.tell({ is: 'refused', reason: opened.reason })
      return false
    }
    this.#yaml = opened.yaml
    this.#draft = { ...draft, ...endGroup(draft) }
    this.#read = []
    this.#read[draft.history.position] = opened.yaml
    const { key, text, base, examples, adopted } = draft
    this.#around.tell({ is: 'opened', key, data: opened.yaml.data, text, base, examples, adopted })
    this.#around.keep(this.#draft)
    return true
  }

  /** What the page shows beside the form. Takes a while for a large one. */
  review(): Reviewed | undefined {
    if (!this.#yaml || !this.#draft) return undefined
    const { data } = this.#yaml
    const { examples } = this.#draft
    const review = reviewForm(
      idOf(data),
      data,
      this.#basis,
      examples === undefined ? undefined : read(examples),
    )
    const shown = previewable(review.expanded)
    return { ...review, shown, questions: knownQuestions(review.expanded, this.#places) }
  }

  /** Tells the text and what can be undone. */
  tellText(): void {
    if (!this.#draft) return
    const { text, base, examples, history } = this.#draft
    const { changes, position } = history
    const steps = { undo: changes[position - 1]?.what, redo: changes[position]?.what }
    this.#around.tell({ is: 'text', text, base, steps, examples })
  }

  #edit({ turn, edits, what, group }: Extract<Request, { is: 'edit' }>): boolean {
    if (!this.#yaml || !this.#draft) return false
    const applied = this.#yaml.apply(edits)
    if (!applied.ok) {
      // The page shows what it thought would be there: it gets what is there.
      this.#around.tell({
        is: 'went',
        turn,
        data: this.#yaml.data,
        what: `Das ging nicht: ${applied.reason}`,
      })
      return false
    }
    this.#yaml = applied.yaml
    const after = record(this.#draft, applied.yaml.text, what, group)
    this.#read.length = after.history.position
    this.#read[after.history.position] = applied.yaml
    return this.#change(after)
  }

  #go(way: (from: Versioned) => Versioned, { is, turn }: Extract<Request, { is: 'undo' | 'redo' }>): boolean {
    const draft = this.#draft
    if (!draft) return false
    const to = way(draft)
    if (to.history.position === draft.history.position) return false
    const { position } = to.history
    this.#yaml = this.#read[position] ?? reopened(to.text)
    this.#read[position] = this.#yaml
    const changed = Math.min(to.history.position, draft.history.position)
    const what = draft.history.changes[changed]?.what ?? ''
    this.#change(to)
    const said = is === 'undo' ? `Rückgängig: ${what}` : `Wiederholt: ${what}`
    this.#around.tell({ is: 'went', turn, data: this.#yaml.data, what: said })
    return true
  }

  #change(changes: Partial<Draft>): boolean {
    if (!this.#draft) return false
    this.#draft = { ...this.#draft, ...changes, changedAt: this.#around.now() }
    this.#around.keep(this.#draft)
    return true
  }
}

/** Every text of the history has been open before. */
function reopened(text: string): YamlText {
  const opened = openYaml(text)
  if (!opened.ok) throw new Error(`A text of the history cannot be read: ${opened.reason}`)
  return opened.yaml
}

/** A draft as the list shows it. */
export function entryOf({ key, text, base, changedAt }: Draft): DraftEntry {
  const data = read(text) as { id?: unknown; title?: { de?: unknown } } | undefined
  const title = data?.title?.de
  return {
    key,
    id: idOf(data),
    title: typeof title === 'string' && title.trim() !== '' ? title : 'Formular ohne Titel',
    changedAt,
    isChanged: text !== base,
  }
}

const idOf = (data: unknown): string => {
  const id = (data as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' ? id : 'neues-formular'
}

/** YAML, or `undefined` where it is none: whoever reads says what is missing. */
function read(text: string): unknown {
  try {
    return parse(text) as unknown
  } catch {
    return null
  }
}
