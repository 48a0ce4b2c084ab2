import { join } from 'node:path'
import { readdir } from 'node:fs/promises'
import type { Keyset } from '../../../../widgets/contract/keyset.ts'
import type { Sha256 } from '../../../../widgets/contract/primitives.ts'
import { shownPath } from '../../shown-path.ts'
import { readDelegate } from '../find-signer.ts'
import { type KeyFile, readKeyFile } from '../key-file.ts'
import { archiveIn } from '../keys-folder.ts'
import { roleOf } from '../keyset-changes.ts'
import { germanDay, terms } from '../terms.ts'
import { answer, type Holding, holdingOf, type KeyCommand } from './command.ts'

/** A key in the list: what for, which, from and until when, how it stands, where its private part lies. */
type Row = readonly [use: string, kid: string, from: string, until: string, state: string, place: string]

const headings: Row = ['Zweck', 'Kennung', 'Ab', 'Bis', 'Zustand', 'Privater Teil']

/** Shows every key of the county. */
export async function list(command: KeyCommand): Promise<void> {
  const holding = await holdingOf(command)
  const places = await privateParts(holding, command.options.spare)
  const rows = [
    headings,
    ...rootRows(holding, places),
    ...(await delegateRows(holding, places)),
    ...sealingRows(holding, places),
    ...receiptRows(holding, places),
    ...forgottenRows(holding, places),
  ]
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows)
    answer(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}

type Places = ReadonlyMap<Sha256, string>

/** Where private parts lie, by thumbprint. */
async function privateParts({ folder, rootFolder }: Holding, spareFolder?: string): Promise<Places> {
  const places = new Map<Sha256, string>()
  const spares = [join(rootFolder, 'ersatz'), ...(spareFolder === undefined ? [] : [spareFolder])]
  for (const place of new Set([folder, rootFolder, archiveIn(folder), archiveIn(rootFolder), ...spares])) {
    const names = await readdir(place).catch((): string[] => [])
    for (const name of names.filter((candidate) => isKeyName(candidate))) {
      const file = await readKeyFile(join(place, name))
      if (file) places.set(file.kid, whereOf(file))
    }
  }
  return places
}

const isKeyName = (name: string): boolean =>
  /^(?:root|receipt|office|recovery|delegate|[\w-]{43})\.json$/u.test(name)

const whereOf = ({ path, secret }: KeyFile): string =>
  `${shownPath(path)}${secret.kind === 'open' ? ' (ungeschützt)' : ''}`

const placeOf = (places: Places, kid: Sha256): string => places.get(kid) ?? 'nicht hier'

function rootRows({ roots, published }: Holding, places: Places): Row[] {
  const row = (use: string, kid: Sha256): Row => {
    const state = kid === published.root ? 'unterschreibt' : 'in Reserve'
    return [use, kid, '', '', state, placeOf(places, kid)]
  }
  const rows = [row('Hauptschlüssel', roots.root)]
  if (roots.spare !== undefined) rows.push(row('Ersatz-Hauptschlüssel', roots.spare))
  return rows
}

async function delegateRows({ folder, roots, now }: Holding, places: Places): Promise<Row[]> {
  const delegate = await readDelegate(folder, roots)
  if (!delegate) return []
  const { kid, nbf, notAfter } = delegate.certificate
  const state = now < notAfter ? 'unterschreibt' : 'abgelaufen'
  return [['Delegation', kid, germanDay(nbf), germanDay(notAfter), state, placeOf(places, kid)]]
}

function sealingRows({ published: { keyset }, now }: Holding, places: Places): Row[] {
  return keyset.enc.map((key): Row => {
    const use = roleOf(key) === 'office' ? 'Anträge öffnen' : 'Wiederherstellung'
    const { kid, nbf, notAfter } = key
    const state = sealingState(key, keyset.revoked, now)
    return [use, kid, germanDay(nbf), germanDay(notAfter), state, placeOf(places, kid)]
  })
}

function sealingState(
  { kid, nbf, notAfter }: Keyset['enc'][number],
  revoked: Keyset['revoked'],
  now: number,
): string {
  const why = revoked.find((key) => key.kid === kid)
  if (why) return `gesperrt: ${why.reason}`
  if (now < nbf) return 'angekündigt'
  if (now < notAfter) return 'gilt'
  return now < notAfter + terms.keptAfter
    ? `aufbewahren bis ${germanDay(notAfter + terms.keptAfter)}`
    : 'kann vernichtet werden'
}

function receiptRows({ published: { keyset } }: Holding, places: Places): Row[] {
  return keyset.receiptKeys.map(({ kid }, index): Row => {
    const state = index === 0 ? 'unterschreibt' : 'nur noch zum Prüfen'
    return ['Eingang bestätigen', kid, '', '', state, placeOf(places, kid)]
  })
}

/** Private parts that no key set names any more. */
function forgottenRows({ folder, rootFolder, published: { keyset } }: Holding, places: Places): Row[] {
  const named = new Set([...keyset.enc, ...keyset.receiptKeys].map(({ kid }) => kid))
  const archives = [archiveIn(folder), archiveIn(rootFolder)].map((path) => shownPath(path))
  return [...places].flatMap(([kid, place]): Row[] =>
    !named.has(kid) && archives.some((path) => place.startsWith(path))
      ? [['(früher)', kid, '', '', 'kann vernichtet werden', place]]
      : [],
  )
}
