import { adoptForm, type AdoptedForm } from '../exchange/adopt-form.ts'
import { bindingGaps, gapsText } from '../exchange/binding-gaps.ts'
import { findOffer, offersOf } from '../exchange/find-offer.ts'
import { openExchange, progress } from '../exchange/open-exchange.ts'
import { openSources } from '../exchange/open-sources.ts'
import { answer, hasOption, textOption } from '../exchange/options.ts'
import { CommandError } from '../../command-error.ts'
import type { FormsCommand } from './command.ts'

/** `npm run forms -- adopt`: takes forms over from other counties. */
export const adopt: FormsCommand = {
  options: {
    from: { type: 'string' },
    as: { type: 'string' },
    all: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  usage: `Aufruf: npm run forms -- adopt ID … [--from QUELLE] [--as NAME] [--json]
       npm run forms -- adopt --all --from QUELLE
  Übernimmt Formulare, wenn Unterschrift und Prüfsumme stimmen, und sagt, was hier noch einzutragen ist.
  --as    unter einem anderen Namen, wenn es hier schon ein eigenes Formular dieses Namens gibt
  --all   alles, was die Quelle anbietet und hier noch fehlt`,
  async run(args) {
    const [all, as] = [hasOption(args, 'all'), textOption(args, 'as')]
    if (all === args.positionals.length > 0 || (as !== undefined && args.positionals.length !== 1))
      throw new CommandError(adopt.usage, 2)
    let exchange = await openExchange()
    const sources = await openSources(exchange, textOption(args, 'from'))
    for (const { id, reason } of sources.closed) progress(`⚠ Quelle „${id}“ fehlt: ${reason}`)
    const here = Object.values(exchange.lock.forms)
    const offers = all
      ? offersOf(sources).filter(
          ({ form, source }) => !here.some((one) => one.id === form.id && one.source === source.source.id),
        )
      : args.positionals.map((id) => findOffer(sources, id))
    const adopted: AdoptedForm[] = []
    const refused: { id: string; reason: string }[] = []
    for (const offer of offers) {
      progress(`${offer.form.id} ${offer.form.version} wird geholt und geprüft …`)
      try {
        const result = await adoptForm(exchange, offer, as)
        exchange = { ...exchange, lock: result.lock }
        adopted.push(result.adopted)
      } catch (error) {
        if (!(error instanceof CommandError)) throw error
        refused.push({ id: offer.form.id, reason: error.message })
      }
    }
    const ids = adopted.map(({ id }) => id)
    const gaps = ids.length > 0 ? await bindingGaps(exchange.root, ids) : []
    answer(
      args,
      { adopted, refused, missing: gaps, closed: sources.closed },
      [
        ...adopted.map(
          ({ id, title, locked, blocks }) =>
            `✓ ${id} ${locked.version} von „${locked.source}“: ${title} (${blocks.known} Bausteine waren schon da, ${blocks.brought} neu)`,
        ),
        ...refused.map(({ reason }) => `✗ ${reason}`),
        ...(adopted.length + refused.length === 0
          ? ['Alles, was angeboten wird, ist schon übernommen.']
          : []),
        ...gapsText(gaps),
      ].join('\n'),
    )
    return refused.length > 0 || sources.open.length === 0 ? 1 : 0
  },
}
