/** A question as it stands in a pasted list. */
export interface ListedQuestion {
  /** Line in the list, from 1. */
  readonly line: number
  readonly text: string
  readonly hint?: string
  readonly required?: boolean | undefined
  /** Answers to choose, as written. */
  readonly options: readonly string[]
  /** Parts with only commas between them: answers, or an explanation where the question tells its kind. */
  readonly perhaps?: readonly string[]
  /** Circles and words take one answer, boxes several; `undefined` where nothing tells. */
  readonly isSingle?: boolean | undefined
  /** What a spreadsheet calls the kind. */
  readonly kindWord?: string | undefined
}

/** Questions under one heading. */
export interface ListedSection {
  readonly line: number
  readonly title?: string
  readonly intro?: string
  readonly questions: readonly ListedQuestion[]
}

/** A pasted list, taken apart. */
export interface QuestionList {
  readonly title?: string
  readonly sections: readonly ListedSection[]
}
