import { stringify } from 'yaml'
import type { ImportReport } from './import-report.ts'

const kinds = { todo: 'Bitte entscheiden', changed: 'Anders als bisher', lost: 'Nicht übernommen' } as const
const products = {
  xdatenfelder: 'XDatenfelder',
  'json-schema': 'JSON Schema',
  formio: 'Form.io',
  surveyjs: 'SurveyJS',
} as const

/** A draft as its author goes on with it: what to look at as comments on top, then the definition in block style. */
export function draftYaml(definition: Readonly<Record<string, unknown>>, report: ImportReport): string {
  const id = String(definition['id'])
  const place =
    report.what === 'block'
      ? `Baustein: content/forms/_blocks/${id}.yaml`
      : `Formular: content/forms/${id}/form.yaml`
  const counted = `Felder in der Datei: ${report.placements}, davon verschiedene: ${report.fields}.`
  const comments = [
    `Entwurf aus ${products[report.format]}. ${place}`,
    counted,
    ...(['todo', 'changed', 'lost'] as const).flatMap((kind) => {
      const notes = report.notes.filter((note) => note.kind === kind)
      return notes.length === 0
        ? []
        : [
            '',
            `${kinds[kind]}:`,
            ...notes.flatMap(({ at, what }) => wrapped(at === '' ? what : `${at}: ${what}`)),
          ]
    }),
  ]
  const yaml = stringify(definition, { lineWidth: 0, blockQuote: 'literal', singleQuote: true })
  return `${comments.map((line) => (line === '' ? '#' : `# ${line}`)).join('\n')}\n\n${yaml}`
}

/** A note as an item of a list, in lines of at most 110 characters. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = []
  let line = '-'
  for (const word of text.replaceAll(/[^\P{C}\n]/gu, '').split(/\s+/u)) {
    if (line.length + word.length + 1 > 108 && line.trim() !== '' && line !== '-') {
      lines.push(line)
      line = ' '
    }
    line = `${line} ${word}`
  }
  return [...lines, line]
}
