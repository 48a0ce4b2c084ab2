import { absorbEdits } from '../exchange/absorb-edits.ts'
import { lookAfter } from '../exchange/adopted-forms.ts'
import { bindingGaps, gapsText } from '../exchange/binding-gaps.ts'
import type { Decision } from '../exchange/carry-over.ts'
import { readLocalForm } from '../exchange/local-form.ts'
import { type Exchange, openExchange, progress } from '../exchange/open-exchange.ts'
import { answer, hasOption, numbersOption, textOption } from '../exchange/options.ts'
import { updatedText } from '../exchange/updated-text.ts'
import { type Updated, updateForm } from '../exchange/update-form.ts'
import { CommandError } from '../../command-error.ts'
import type { FormsArguments, FormsCommand } from './command.ts'

/** `npm run forms -- update`: newer versions of adopted forms; the county's changes stay. */
export const update: FormsCommand = {
  options: {
    all: { type: 'boolean' },
    absorb: { type: 'boolean' },
    mine: { type: 'string' },
    theirs: { type: 'string' },
    keep: { type: 'string' },
    json: { type: 'boolean' },
  },
  usage: `Aufruf: npm run forms -- update [ID … | --all] [--json]
  Holt neuere Fassungen übernommener Formulare. Ihre eigenen Änderungen bleiben. Hat der andere Landkreis dasselbe
  geändert wie Sie, steht es da, und es wird nichts geschrieben, bis Sie entschieden haben:
  --mine 1,3       bei diesen Nummern gilt Ihre Änderung
  --theirs 2       bei diesen Nummern gilt die des anderen Landkreises
  --keep mine      überall Ihre (oder: --keep theirs)
  --absorb         was in form.yaml von Hand geändert wurde, wird zu eigenen Änderungen in overlay.yaml`,
  async run(args) {
    const decision = decisionOf(args)
    if (hasOption(args, 'all') && args.positionals.length > 0) throw new CommandError(update.usage, 2)
    if (hasOption(args, 'absorb')) return absorb(args)
    let exchange = await openExchange()
    const { ids, sourceOf } = await lookAfter(exchange, args.positionals)
    if (ids.length !== 1 && decision.mine.length + decision.theirs.length > 0)
      throw new CommandError(
        'Nummern gelten für ein Formular. Bitte nennen Sie es, zum Beispiel: npm run forms -- update ID --mine 1',
        2,
      )
    const updated: ({ readonly id: string } & Updated)[] = []
    const refused: { id: string; reason: string }[] = []
    for (const id of ids) {
      const source = sourceOf(id)
      if (typeof source === 'string') {
        refused.push({ id, reason: source })
        continue
      }
      progress(`${id} …`)
      const result = await updateForm(exchange, source, await readLocalForm(exchange, id), decision)
      if (result.ok) {
        exchange = { ...exchange, lock: result.value.lock }
        updated.push({ id, ...result.value.updated })
      } else refused.push({ id, reason: result.reason })
    }
    const changed = updated.filter(({ outcome }) => outcome === 'updated').map(({ id }) => id)
    const gaps = changed.length > 0 ? await bindingGaps(exchange.root, changed) : []
    answer(
      args,
      { updated, refused, missing: gaps },
      [
        ...updated.flatMap(({ id, ...how }) => updatedText(id, how)),
        ...refused.map(({ id, reason }) => `✗ ${reason.startsWith('„') ? reason : `„${id}“: ${reason}`}`),
        ...(ids.length === 0 ? ['Es ist noch kein Formular übernommen.'] : []),
        ...gapsText(gaps),
      ].join('\n'),
    )
    return refused.length > 0 || updated.some(({ outcome }) => outcome === 'conflicts') ? 1 : 0
  },
}

async function absorb(args: FormsArguments): Promise<number> {
  const [id, ...more] = args.positionals
  if (id === undefined || more.length > 0) throw new CommandError(update.usage, 2)
  const exchange: Exchange = await openExchange()
  const local = await readLocalForm(exchange, id)
  if (!local.isEdited)
    throw new CommandError(`„${id}“: form.yaml ist, wie es kam. Es gibt nichts zu übertragen.`)
  const { sourceOf } = await lookAfter(exchange, [id])
  const source = sourceOf(id)
  if (typeof source === 'string') throw new CommandError(source)
  const words = await absorbEdits(exchange, source, local)
  answer(
    args,
    { id, absorbed: words },
    [
      `✓ ${id}: form.yaml ist wieder, wie es kam. In overlay.yaml steht jetzt auch:`,
      ...(words.length > 0
        ? words.map((line) => `    – ${line}`)
        : ['    – nichts; am Inhalt war nichts geändert']),
    ].join('\n'),
  )
  return 0
}

function decisionOf(args: FormsArguments): Decision {
  const keep = textOption(args, 'keep')
  if (keep !== undefined && keep !== 'mine' && keep !== 'theirs')
    throw new CommandError(
      '--keep kennt „mine“ (Ihre Änderungen) und „theirs“ (die des anderen Landkreises).',
      2,
    )
  return { all: keep, mine: numbersOption(args, 'mine'), theirs: numbersOption(args, 'theirs') }
}
