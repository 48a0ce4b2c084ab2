import { berlinTime } from '../../../../widgets/contract/opening/berlin-time.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import { contentRoot } from '../../../model/content-root.ts'
import { recordFile } from '../../../model/read-form.ts'
import { currentContent } from '../../current-content.ts'
import { CommandError } from '../../command-error.ts'
import { progress } from '../exchange/open-exchange.ts'
import { answer, hasOption, textOption } from '../exchange/options.ts'
import { raiseVersion } from '../exchange/raise-version.ts'
import { recordForm, type Recording, writeRecord } from '../exchange/record-form.ts'
import { takeScreenshots } from '../exchange/take-screenshots.ts'
import { writeFiles } from '../exchange/write-files.ts'
import { bumpName, changeLines } from '../exchange/news-text.ts'
import type { FormsCommand } from './command.ts'

/** `npm run forms -- publish`: records versions, so that other counties can rely on them. */
export const publish: FormsCommand = {
  options: {
    all: { type: 'boolean' },
    bump: { type: 'boolean' },
    note: { type: 'string' },
    'no-screenshots': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  usage: `Aufruf: npm run forms -- publish ID … | --all [--bump] [--note "…"] [--no-screenshots] [--json]
  Hält die Fassung fest, die andere Landkreise bekommen, mit allem, was sich geändert hat. Ist die Versionsnummer nicht
  weit genug erhöht, steht da, warum und wie sie lauten muss.
  --bump             die nötige Versionsnummer gleich eintragen
  --note "…"         was Sie selbst zu der Fassung sagen wollen
  --no-screenshots   keine Bilder aufnehmen (sonst aus der gebauten Website, wenn ein Chromium da ist)`,
  async run(args) {
    if (hasOption(args, 'all') === args.positionals.length > 0) throw new CommandError(publish.usage, 2)
    const root = contentRoot()
    let catalogue = await currentContent()
    const ids = hasOption(args, 'all') ? ownForms(catalogue) : args.positionals
    demandOwn(catalogue, ids)
    const today = berlinTime(new Date()).date
    const note = textOption(args, 'note')
    if (hasOption(args, 'bump')) {
      const raised = await raiseAll(root, catalogue, ids, today)
      if (raised) catalogue = await currentContent()
    }
    const results: ({ readonly id: string } & Recording)[] = []
    for (const id of ids) {
      const result = recorded(catalogue, id, today, note)
      if (result.outcome === 'recorded')
        await writeFiles(root, new Map([[recordFile(id), writeRecord(result.record)]]))
      results.push({ id, ...result })
    }
    const done = results.filter(({ outcome }) => outcome !== 'refused').map(({ id }) => id)
    const pictures = hasOption(args, 'no-screenshots')
      ? { taken: [], why: undefined }
      : await takeScreenshots(root, catalogue, done, progress)
    answer(
      args,
      {
        forms: results.map((result) =>
          result.outcome === 'refused'
            ? result
            : {
                id: result.id,
                outcome: result.outcome,
                version: result.record.version,
                changelog: result.record.changelog[0],
              },
        ),
        screenshots: pictures,
      },
      [
        ...results.flatMap((result) => linesOf(result)),
        ...(pictures.taken.length > 0 ? [`✓ ${pictures.taken.length} Bilder aufgenommen`] : []),
        ...(pictures.why === undefined ? [] : [`⚠ Keine Bilder aufgenommen: ${pictures.why}`]),
        ...(results.some(({ outcome }) => outcome === 'recorded')
          ? ['Angeboten wird die Fassung mit dem nächsten Bau der Website.']
          : []),
      ].join('\n'),
    )
    return results.some(({ outcome }) => outcome === 'refused') ? 1 : 0
  },
}

function linesOf({ id, ...result }: { readonly id: string } & Recording): string[] {
  if (result.outcome === 'unchanged')
    return [`✓ ${id} ${result.record.version}: seit dem letzten Festhalten nicht geändert`]
  if (result.outcome === 'recorded') {
    const [entry] = result.record.changelog
    return [`✓ ${id} ${result.record.version} ist festgehalten`, ...changeLines(entry?.changes ?? [])]
  }
  return [
    `✗ ${id}: Die Versionsnummer reicht nicht (${bumpName[result.bump]}).`,
    ...changeLines(result.reasons),
    `    Bitte eintragen: version: ${result.version} – oder noch einmal mit --bump`,
  ]
}

/** Forms of the county, and adopted ones that it changed. */
const ownForms = ({ forms, exchange }: Catalogue): string[] =>
  [...forms.keys()].filter(
    (id) => !Object.hasOwn(exchange.lock.forms, id) || exchange.texts.get(id)?.isChanged === true,
  )

function demandOwn(catalogue: Catalogue, ids: readonly string[]): void {
  const own = new Set(ownForms(catalogue))
  for (const id of ids) {
    if (own.has(id)) continue
    throw new CommandError(
      catalogue.forms.has(id)
        ? `„${id}“ ist übernommen und hier nicht geändert. Andere Landkreise holen es, wo es gepflegt wird.`
        : `Das Formular „${id}“ gibt es nicht.`,
    )
  }
}

function recorded(catalogue: Catalogue, id: string, today: string, note: string | undefined): Recording {
  const definition = catalogue.forms.get(id)
  if (!definition) throw new Error(`There is no form ${id}.`)
  const data = catalogue.formSources.get(id)?.data
  return recordForm({ definition, data }, catalogue.exchange.records.get(id), today, note)
}

/** Raises the versions that are too low. @returns Whether there were any. */
async function raiseAll(
  root: string,
  catalogue: Catalogue,
  ids: readonly string[],
  today: string,
): Promise<boolean> {
  let isRaised = false
  for (const id of ids) {
    const result = recorded(catalogue, id, today, undefined)
    if (result.outcome !== 'refused') continue
    await raiseVersion(root, id, result.version, catalogue.exchange.lock.forms[id])
    progress(`${id}: version: ${result.version} eingetragen`)
    isRaised = true
  }
  return isRaised
}
