import { stdout } from 'node:process'
import type { ImportMistake } from '../../../interop/imported.ts'
import { CommandError } from '../../command-error.ts'
import { draftYaml } from '../import/draft-yaml.ts'
import { importForeign } from '../../../interop/import-foreign.ts'
import { codeListsBeside } from '../import/code-lists-beside.ts'
import { type ImportFormat, importFormats, recogniseFormat } from '../../../interop/recognise-format.ts'
import { definitionOf, reportOf } from '../import/import-report.ts'
import { readInput } from '../import/read-input.ts'
import type { FormsArguments, FormsCommand } from './command.ts'

/** Reads a form of another product and prints it as a draft of ours. */
export const importCommand: FormsCommand = {
  options: { from: { type: 'string' }, json: { type: 'boolean' } },
  usage: `Aufruf: npm run -s forms -- import DATEI [--from ${importFormats.join('|')}] [--json]
  DATEI    die Datei des anderen Produkts, oder - für die Standardeingabe. Codelisten (genericode)
           zu einem XDatenfelder-Schema liegen im selben Ordner.
  --from   das Format; ohne Angabe wird es erkannt
  --json   ein JSON-Objekt {definition, report} statt YAML
Die Definition steht auf der Standardausgabe, zum Beispiel:
  npm run -s forms -- import schema.xml > content/forms/mein-formular/form.yaml`,
  run: async ({ options, positionals }) => {
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0) throw new CommandError(importCommand.usage, 2)
    const given = formatFrom(options)
    const text = await readInput(file)
    const recognised = given ? ({ ok: true, format: given } as const) : recogniseFormat(text)
    if (!recognised.ok) throw new CommandError(report(recognised.mistakes))
    const { format } = recognised
    const lists = format === 'xdatenfelder' && file !== '-' ? await codeListsBeside(file) : undefined
    const imported = await importForeign(text, format, lists)
    if (!imported.ok) throw new CommandError(report(imported.mistakes))
    const definition = definitionOf(imported)
    const about = reportOf(imported, format)
    stdout.write(
      options['json'] === true
        ? `${JSON.stringify({ definition, report: about }, null, 2)}\n`
        : draftYaml(definition, about),
    )
    return 0
  },
}

function formatFrom({ from }: FormsArguments['options']): ImportFormat | undefined {
  if (from === undefined) return undefined
  const known = importFormats.find((format) => format === from)
  if (!known)
    throw new CommandError(
      `Das Format „${String(from)}“ gibt es nicht. Möglich: ${importFormats.join(', ')}.`,
      2,
    )
  return known
}

/** One line for each mistake: where, and what. */
const report = (mistakes: readonly ImportMistake[]): string =>
  [
    'Die Datei lässt sich nicht übernehmen:',
    ...mistakes.map(
      ({ element, line, reason }) =>
        `  ${line === undefined ? '' : `Zeile ${line}, `}Element ${element}: ${reason}`,
    ),
  ].join('\n')
