import type { Manifest } from '../../../widgets/contract/envelope.ts'
import type { FormRelease } from '../../../widgets/contract/release.ts'
import { summarise } from '../../../widgets/engine/summarise.ts'
import type { StoredSubmission } from '../../intake/store.ts'
import { berlinTime } from './berlin-time.ts'
import { printable } from './printable.ts'

/**
 * An application as the office reads it: every answer under the question that the citizen saw.
 *
 * @param release The questions; without them the answers stand under the names of their fields.
 */
export function applicationText(
  { code, receivedAt }: Pick<StoredSubmission, 'code' | 'receivedAt'>,
  manifest: Manifest,
  release: FormRelease | undefined,
): string {
  const head = [
    release?.definition.title.de ?? manifest.form,
    '',
    `Eingangsnummer: ${code}`,
    `Eingegangen:    ${berlinTime(receivedAt)} Uhr`,
    `Kennung:        ${manifest.id}`,
    `Formular:       ${manifest.form} ${manifest.ver}`,
    ...(manifest.language === 'de' ? [] : [`Sprache:        ${manifest.language}`]),
    ...(manifest.replaces
      ? [`Ersetzt:        ${manifest.replaces} (falls eingegangen; von mehreren gilt der letzte)`]
      : []),
  ]
  const sections = release ? sectionsOf(release, manifest) : rawAnswers(manifest)
  const files = manifest.files.map(({ name, type, size }) => `  ${name} (${type}, ${kilobytes(size)})`)
  const parts = [head, ...sections, ...(files.length > 0 ? [['Dateien', ...files]] : [])]
  return printable(parts.map((lines) => lines.join('\n')).join('\n\n'))
}

const sectionsOf = (release: FormRelease, { answers }: Manifest): string[][] =>
  summarise(release, answers, 'de').map(({ title, items }) => [
    title,
    ...items.map(({ label, value }) => `  ${label}: ${indented(value)}`),
  ])

const rawAnswers = ({ answers }: Manifest): string[][] => [
  [
    'Angaben (die Fragen dazu liegen hier nicht vor)',
    ...Object.entries(answers).map(([field, answer]) => `  ${field}: ${JSON.stringify(answer)}`),
  ],
]

const indented = (value: string): string =>
  value.includes('\n') ? `\n${value}`.replaceAll('\n', '\n    ') : value

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000).toLocaleString('de-DE')} kB`
