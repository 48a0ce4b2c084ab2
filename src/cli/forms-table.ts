import type { FormFigures } from '../rules/forms/form-figures.ts'
import { table } from './inbox/table.ts'

const bar = (value: number): string => '█'.repeat(Math.max(0, Math.round(value / 5)))

/** Every form in one line, its readability drawn. */
export const formsTable = (forms: readonly FormFigures[]): string =>
  `${table([
    [
      'Formular',
      'Seiten',
      'Fragen',
      'Bedingungen',
      'Dateien',
      'Bausteine',
      'Beispiele',
      'Minuten',
      'Sprachen',
      'Lesbarkeit (Flesch-Amstad)',
    ],
    ...forms.map((form) => [
      form.id,
      String(form.steps),
      String(form.fields),
      String(form.conditions),
      String(form.documents),
      String(form.blocks),
      String(form.examples),
      String(form.minutes),
      form.languages.join(' '),
      `${String(form.flesch).padStart(3)} ${bar(form.flesch)}`,
    ]),
  ])}\n`
