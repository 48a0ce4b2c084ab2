import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { changesBetween } from '../../../exchange/compare/changes-between.ts'
import { requiredBump } from '../../../exchange/versions/required-bump.ts'
import { changesByStep } from '../compare/changes-by-step.ts'
import { versionNote } from '../compare/version-note.ts'
import type { RequestText } from './forge.ts'

/** Characters of a description. */
const most = 50_000

/**
 * Title and description of a merge request in German: what changed, step by step.
 *
 * @param before The form as it was; `undefined` where it is new.
 */
export function describeRequest(before: FormDefinition | undefined, after: FormDefinition): RequestText {
  const name = `${plain(after.title.de)}`
  if (!before)
    return {
      title: `Neues Formular: ${name}`,
      description: `Neues Formular „${quiet(name)}“, Version ${after.version}.\n\n${closing}`,
    }
  const groups = changesByStep(changesBetween(before, after), before, after)
  const note = versionNote(requiredBump(before, after).bump, before, after)
  const parts = groups.map(
    ({ title, changes }) =>
      `### ${quiet(plain(title))}\n\n${changes.map(({ words }) => `- ${quiet(plain(words))}`).join('\n')}`,
  )
  const description = [
    `Von Version ${before.version} zu ${after.version}.`,
    ...(note ? [note.words] : []),
    ...parts,
    closing,
  ].join('\n\n')
  return { title: `Formular: ${name}`, description: shortened(description) }
}

const closing = 'Vorgeschlagen aus der Formularwerkstatt.'

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** Text that calls nobody, closes no ticket and is no HTML, wherever it is shown. */
const quiet = (text: string): string =>
  text.replaceAll('<', '&lt;').replaceAll(/([@#!])(?=[\p{L}\p{N}])/gu, '$1\u200B')

const shortened = (text: string): string =>
  text.length <= most
    ? text
    : `${text.slice(0, text.lastIndexOf('\n', most))}\n\nUnd weitere Änderungen.\n\n${closing}`
