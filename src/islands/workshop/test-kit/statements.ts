/** A statement of the questionnaire. All say something good: the more somebody agrees, the better. */
export interface Statement {
  /** Column of the CSV. */
  readonly id: `aussage${1 | 2 | 3 | 4 | 5}`
  readonly text: string
}

/** What people are asked after a test, in our own words. */
export const statements: readonly Statement[] = [
  { id: 'aussage1', text: 'Ich habe bei jeder Frage verstanden, was gemeint ist.' },
  { id: 'aussage2', text: 'Ich wusste immer, wo ich gerade bin und was noch kommt.' },
  { id: 'aussage3', text: 'Wenn etwas falsch war, wusste ich, wie ich es richtig mache.' },
  { id: 'aussage4', text: 'Das Formular hat nur gefragt, was für mein Anliegen nötig ist.' },
  { id: 'aussage5', text: 'Diesen Antrag würde ich wieder so stellen, ohne jemanden zu fragen.' },
]

/** Answers to a statement, from 1 to 5. */
export const steps = [
  'trifft gar nicht zu',
  'trifft eher nicht zu',
  'teils, teils',
  'trifft eher zu',
  'trifft voll zu',
] as const
