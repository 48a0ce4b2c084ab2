import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stdout } from 'node:process'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { codeListsOf } from '../../../interop/xdatenfelder/export/code-lists-of.ts'
import { exportXdatenfelder } from '../../../interop/xdatenfelder/export-xdatenfelder.ts'
import { writeGenericode } from '../../../interop/xdatenfelder/genericode/write-genericode.ts'
import type { XdfVersion } from '../../../interop/xdatenfelder/message.ts'
import { ContentError } from '../../../model/content-problem.ts'
import { contentRoot } from '../../../model/content-root.ts'
import { loadContent } from '../../../model/load-content.ts'
import { CommandError } from '../../command-error.ts'
import type { FormsCommand } from './command.ts'

const targets: Readonly<Record<string, XdfVersion>> = { xdatenfelder3: 3, xdatenfelder2: 2 }

/** Prints a form of the content root in a standard that other products read. */
export const exportCommand: FormsCommand = {
  options: { to: { type: 'string' }, codelists: { type: 'string' } },
  usage: `Aufruf: npm run -s forms -- export ID --to ${Object.keys(targets).join('|')} [--codelists ORDNER]
  ID     Name des Formulars: der Ordner unter forms/
  --to   XDatenfelder 3.0 oder 2.0
  --codelists   Version 2.0 hat Antworten zur Wahl nicht in der Datei: In diesen Ordner kommt zu jeder
                Auswahl eine Codeliste (genericode)
Das XML steht auf der Standardausgabe, zum Beispiel:
  npm run -s forms -- export wohngeld --to xdatenfelder3 > wohngeld.xml`,
  run: async ({ options, positionals }) => {
    const [id, ...others] = positionals
    const { to } = options
    const version = typeof to === 'string' && Object.hasOwn(targets, to) ? targets[to] : undefined
    if (id === undefined || others.length > 0 || version === undefined)
      throw new CommandError(exportCommand.usage, 2)
    const root = contentRoot()
    // A mistake elsewhere in the content, or a gap in this form, is no reason to keep a form back.
    const content = await loadContent(root)
    const { forms } = content.ok ? content.catalogue : content.readable
    const form = forms.get(id)
    const file = `forms/${id}/form.yaml`
    if (!form) {
      const [first, ...rest] = content.ok ? [] : content.problems.filter((problem) => problem.file === file)
      if (first) throw new ContentError([first, ...rest])
      throw new CommandError(
        `Ein Formular „${id}“ gibt es nicht. Vorhanden: ${[...forms.keys()].join(', ')}.`,
      )
    }
    if (typeof options['codelists'] === 'string') await writeCodeLists(form, options['codelists'])
    const { mtime } = await stat(join(root, file))
    stdout.write(exportXdatenfelder(form, version, mtime.toISOString()))
    return 0
  },
}

/** One file for each choice; none is written over. */
async function writeCodeLists(form: FormDefinition, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const list of codeListsOf(form)) {
    const name = `${list.uri.split(':').slice(3).join('_')}_genericode.xml`
    await writeFile(join(folder, name), writeGenericode(list), { flag: 'wx' }).catch((cause: unknown) => {
      throw new CommandError(
        `Die Datei ${join(folder, name)} gibt es schon oder sie lässt sich nicht schreiben.`,
        1,
        { cause },
      )
    })
  }
}
