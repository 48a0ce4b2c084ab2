import { lookAfter } from '../exchange/adopted-forms.ts'
import { fetchOffer } from '../exchange/find-offer.ts'
import { readLocalForm } from '../exchange/local-form.ts'
import { openExchange, progress } from '../exchange/open-exchange.ts'
import { answer } from '../exchange/options.ts'
import { bumpName, changeLines } from '../exchange/news-text.ts'
import { newer, type News, newsOf } from '../exchange/update-form.ts'
import type { FormsCommand } from './command.ts'

/** `npm run forms -- outdated`: adopted forms with something newer. */
export const outdated: FormsCommand = {
  options: { json: { type: 'boolean' } },
  usage: `Aufruf: npm run forms -- outdated [ID …] [--json]
  Nennt übernommene Formulare, zu denen es eine neuere Fassung gibt, und was sich ändern würde. Schreibt nichts.`,
  async run(args) {
    const exchange = await openExchange()
    const { ids, sourceOf } = await lookAfter(exchange, args.positionals)
    const found: ({ readonly id: string } & News)[] = []
    const refused: { id: string; reason: string }[] = []
    for (const id of ids) {
      const source = sourceOf(id)
      const local = await readLocalForm(exchange, id)
      const form =
        typeof source === 'string' ? undefined : source.index.forms.find((one) => one.id === local.locked.id)
      if (typeof source === 'string' || !form) {
        refused.push({ id, reason: typeof source === 'string' ? source : 'Wird nicht mehr angeboten.' })
        continue
      }
      const isNewer = newer(local, form)
      if (!isNewer.ok) refused.push({ id, reason: isNewer.reason })
      if (!isNewer.ok || !isNewer.value) continue
      progress(`${id} ${form.version} wird verglichen …`)
      const fetched = await fetchOffer({ source, form })
      if (fetched.ok) found.push({ id, ...newsOf(local, fetched.value) })
      else refused.push({ id, reason: fetched.reason })
    }
    answer(
      args,
      { outdated: found, refused },
      [
        ...found.flatMap((news) => [
          `${news.id}: ${news.from} → ${news.to} (${bumpName[news.bump]})`,
          ...changeLines(news.changes),
        ]),
        ...refused.map(({ id, reason }) => `⚠ ${id}: ${reason}`),
        ...(found.length > 0
          ? ['', 'Holen: npm run forms -- update ID']
          : refused.length > 0
            ? []
            : [`✓ Alle ${ids.length} übernommenen Formulare sind auf dem neuesten Stand.`]),
      ].join('\n'),
    )
    return refused.length > 0 ? 1 : 0
  },
}
