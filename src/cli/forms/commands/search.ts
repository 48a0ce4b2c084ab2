import { addSource } from '../exchange/add-source.ts'
import { type Offer, offersOf } from '../exchange/find-offer.ts'
import { matchOf } from '../exchange/matches.ts'
import { openExchange } from '../exchange/open-exchange.ts'
import { openSources } from '../exchange/open-sources.ts'
import { answer, textOption } from '../exchange/options.ts'
import { table } from '../../inbox/table.ts'
import type { FormsCommand } from './command.ts'

/** `npm run forms -- search`: what other counties offer, and taking up another source. */
export const search: FormsCommand = {
  options: {
    from: { type: 'string' },
    add: { type: 'string' },
    name: { type: 'string' },
    words: { type: 'string' },
    json: { type: 'boolean' },
  },
  usage: `Aufruf: npm run forms -- search [WORT …] [--from QUELLE] [--json]
  Sucht in Titel, Kurztext, Themen und Rechtsgrundlagen aller Quellen aus county.yaml; ohne Wort steht alles da.
       npm run forms -- search --add ADRESSE [--name QUELLE] [--words "…"]
  Nimmt eine Quelle auf. Sie sehen sechs Wörter: Vergleichen Sie diese am Telefon mit dem anderen Landkreis.
  --words   die Wörter, die man Ihnen am Telefon genannt hat; dann wird nicht gefragt`,
  async run(args) {
    const exchange = await openExchange()
    const add = textOption(args, 'add')
    if (add !== undefined) {
      const added = await addSource(exchange, add, {
        name: textOption(args, 'name'),
        words: textOption(args, 'words'),
      })
      answer(args, added, `✓ Quelle „${added.id}“ steht jetzt in county.yaml: ${added.url}`)
      return 0
    }
    const sources = await openSources(exchange, textOption(args, 'from'))
    const found = offersOf(sources)
      .map((offer) => ({ offer, match: matchOf(offer.form, args.positionals) }))
      .filter(({ match }) => args.positionals.length === 0 || match > 0)
      .toSorted((one, other) => other.match - one.match)
      .map(({ offer }) => offer)
    const { forms: locked } = exchange.lock
    const stateOf = ({ form, source }: Offer) => {
      const mine = Object.values(locked).find(
        ({ id, source: name }) => id === form.id && name === source.source.id,
      )
      return mine === undefined ? '' : mine.version === form.version ? 'übernommen' : `hier: ${mine.version}`
    }
    answer(
      args,
      {
        forms: found.map((offer) => ({
          source: offer.source.source.id,
          ...offer.form,
          here: stateOf(offer),
        })),
        closed: sources.closed,
      },
      [
        found.length === 0
          ? `Kein Formular gefunden${args.positionals.length > 0 ? ` zu: ${args.positionals.join(' ')}` : ''}.`
          : table([
              ['Formular', 'Fassung', 'Quelle', 'Fragen', 'Minuten', 'Sprachen', 'Hier', 'Titel'],
              ...found.map((offer) => [
                offer.form.id,
                offer.form.version,
                offer.source.source.id,
                String(offer.form.figures.questions),
                String(offer.form.figures.minutes),
                offer.form.languages.join(' '),
                stateOf(offer),
                offer.form.title.de,
              ]),
            ]),
        ...sources.closed.map(({ id, reason }) => `⚠ Quelle „${id}“ fehlt: ${reason}`),
      ].join('\n'),
    )
    return sources.open.length > 0 ? 0 : 1
  },
}
