import type { Application } from '../../../widgets/outbox/schema.ts'
import type { County } from './county.ts'
import { pdfOf } from './form.ts'
import type { IntakeProcess } from './intake-process.ts'
import type { Known, Notes } from './notes.ts'
import { type Opened, openRows } from './open-rows.ts'

/** States in which an application still wants to go out by itself. */
const restless: readonly string[] = ['sealed', 'sending', 'waiting']

/** Looks at everything once the world has come to rest: who has lost what, and what came twice. */
export async function judge(county: County, intake: IntakeProcess, notes: Notes): Promise<void> {
  const ours = intake.rows().filter(({ id, h }) => notes.applications.get(id)?.hashes.has(h))
  const opened = await openRows(ours, county, intake)
  for (const [id, known] of notes.applications) {
    const arrived = opened.filter(({ row }) => row.id === id)
    const fault = arrived[0] ? faultAtOffice(arrived[0], known, notes) : faultOnDevice(id, known)
    if (fault !== undefined) notes.report('lost', `${id} ${fault}`)
    if (arrived.length > 1) notes.report('duplicated', `${id} lies at the office ${arrived.length} times.`)
    if (arrived.length > 0 && known.isGone)
      notes.report('duplicated', `${id} was taken back and has arrived nevertheless.`)
  }
  reportDuplicates(opened, notes)
}

/** Why an application that has not arrived counts as lost, if it does. */
function faultOnDevice(id: string, { browser, isGone, replacedBy }: Known): string | undefined {
  const kept = browser.storage.read<Application>('applications').find((one) => one.id === id)
  if (kept && restless.includes(kept.state))
    return `still waits (${kept.state}, ${kept.reason ?? 'no reason'}) although nothing is in its way.`
  return kept || isGone || replacedBy !== undefined
    ? undefined
    : 'is neither at the office nor on the device.'
}

function faultAtOffice({ content }: Opened, { draft }: Known, notes: Notes): string | undefined {
  if (!content) return 'has arrived and cannot be opened.'
  const { manifest, files } = content
  const wanted = notes.handedIn.get(draft ?? '') ?? []
  if (!wanted.some((answers) => same(answers, manifest.answers))) return 'has arrived with other answers.'
  const file = Buffer.from(pdfOf(String(manifest.answers.kennung), '').bytes)
  return files.every((bytes) => file.equals(bytes)) ? undefined : 'has arrived with other files.'
}

/** Ids of files are made anew when an application is sealed anew. */
const same = (one: unknown, other: unknown): boolean => withoutIds(one) === withoutIds(other)
const withoutIds = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (key === 'id' ? undefined : inner))

function reportDuplicates(opened: readonly Opened[], notes: Notes): void {
  const byConcern = Map.groupBy(opened, ({ content }) => String(content?.manifest.answers.kennung))
  for (const [concern, all] of byConcern) {
    // Whatever replaces the same application is one, in the office's eyes: the last of them counts.
    const unrelated = new Set(all.map(({ row, content }) => content?.manifest.replaces ?? row.id))
    const ids = [...unrelated].join(', ')
    if (unrelated.size > 1)
      notes.report('duplicated', `${concern} is at the office ${unrelated.size} times: ${ids}`)
  }
}
