import { fetchOffer, findOffer } from '../exchange/find-offer.ts'
import { openExchange } from '../exchange/open-exchange.ts'
import { demand, openSources } from '../exchange/open-sources.ts'
import { answer, textOption } from '../exchange/options.ts'
import { packageText } from '../exchange/package-text.ts'
import { CommandError } from '../../command-error.ts'
import type { FormsCommand } from './command.ts'

/** `npm run forms -- show`: one form that another county offers. */
export const show: FormsCommand = {
  options: { from: { type: 'string' }, json: { type: 'boolean' } },
  usage: `Aufruf: npm run forms -- show ID [--from QUELLE] [--json]
  Zeigt, was ein Formular fragt, wer es pflegt, woher es kommt und was sich zuletzt geändert hat.`,
  async run(args) {
    const [id, ...more] = args.positionals
    if (id === undefined || more.length > 0) throw new CommandError(show.usage, 2)
    const sources = await openSources(await openExchange(), textOption(args, 'from'))
    const offer = findOffer(sources, id)
    const { opened, sha256 } = demand(await fetchOffer(offer))
    const { screenshots, ...content } = opened.content
    answer(
      args,
      {
        from: offer.source.source.id,
        sha256,
        ...content,
        screenshots: screenshots.map(({ data: _, ...rest }) => rest),
      },
      packageText(opened, offer.source.source),
    )
    return 0
  },
}
