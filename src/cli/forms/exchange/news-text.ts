import type { Bump } from '../../../exchange/versions/bump.ts'

/** What a raised version means, for people. */
export const bumpName: Readonly<Record<Bump, string>> = {
  none: 'nichts, was man merkt',
  patch: 'Kleinigkeiten',
  minor: 'Neues, das Bisheriges nicht stört',
  major: 'Achtung, anders als bisher',
}

const most = 20

/** Changes as lines; the first twenty. */
export const changeLines = (changes: readonly string[]): string[] => [
  ...changes.slice(0, most).map((words) => `    – ${words}`),
  ...(changes.length > most ? [`    … und ${changes.length - most} weitere (alle mit --json)`] : []),
]
