import { toCsv } from '../../../model/csv.ts'
import { statements, steps } from './statements.ts'

/** Tasks that a sheet can have at most. */
export const mostTasks = 5
/** People who can take part at most. */
export const mostPeople = 20

/** How a task ended, as it stands in the table. */
export const outcomes = ['allein', 'hilfe', 'nicht'] as const
export type Outcome = (typeof outcomes)[number]

/** In full words. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  allein: 'allein geschafft',
  hilfe: 'mit Hilfe geschafft',
  nicht: 'nicht geschafft',
}

/** A column of the table in which the sheets of a test are collected, one row a person. */
export interface Column {
  readonly name: string
  /** What belongs there, in words. */
  readonly about: string
}

/** @param tasks Number of tasks. */
export const columnsFor = (tasks: number): readonly Column[] => [
  { name: 'runde', about: 'Zahl des Durchgangs: 1 vor der Überarbeitung, 2 danach.' },
  { name: 'person', about: 'Nummer der Person, kein Name.' },
  ...Array.from({ length: tasks }, (_, index) => index + 1).flatMap((task) => [
    { name: `aufgabe${task}_ergebnis`, about: `Aufgabe ${task}: allein, hilfe oder nicht.` },
    { name: `aufgabe${task}_minuten`, about: `Aufgabe ${task}: Dauer in Minuten, zum Beispiel 4,5.` },
    { name: `aufgabe${task}_wo`, about: `Aufgabe ${task}: wo die Person hängen blieb, in Stichworten.` },
  ]),
  ...statements.map(({ id, text }) => ({
    name: id,
    about: `„${text}“ 1 (${steps[0]}) bis 5 (${steps[4]}).`,
  })),
  { name: 'schwer', about: 'Was am schwersten war, mit den Worten der Person.' },
]

/** The empty table, one row for each person. */
export const emptySheet = (tasks: number, people: number): string =>
  toCsv(
    Array.from({ length: people }, (_, index) =>
      Object.fromEntries(
        columnsFor(tasks).map(({ name }) => [
          name,
          name === 'runde' ? '1' : name === 'person' ? String(index + 1) : '',
        ]),
      ),
    ),
  )
