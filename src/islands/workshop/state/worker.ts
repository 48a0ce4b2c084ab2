import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import type { Basis } from './basis.ts'
import { Desk, entryOf } from './desk.ts'
import type { Draft } from './draft.ts'
import { type DraftStore, openDrafts } from './draft-store.ts'
import type { Report, Request } from './protocol.ts'

/**
 * The worker of the workshop. The text of the form lives here, and whatever takes long is done here: a page in which
 * somebody types must answer at once.
 */

/** Milliseconds without an edit after which the form is looked at. */
const shortPause = 150
/** Milliseconds after which examples are made. */
const longPause = 900
/** Milliseconds after which a draft is kept. */
const keepPause = 400

const tell = (report: Report): void => {
  postMessage(report)
}

let desk: Desk | undefined
let basis: Basis | undefined
let store: DraftStore | undefined
let unkept: Draft | undefined
let keeping: ReturnType<typeof setTimeout> | undefined
let looking: ReturnType<typeof setTimeout> | undefined
/** The last edit that was made. */
let turn = 0
let making: ReturnType<typeof setTimeout> | undefined

async function start(given: Basis): Promise<void> {
  basis = given
  desk = new Desk(given, {
    tell,
    keep,
    newKey: () => crypto.randomUUID(),
    now: () => Date.now(),
  })
  store = await openDrafts().catch(() => undefined)
  await tellDrafts()
}

async function tellDrafts(): Promise<void> {
  const drafts = (await store?.all().catch(() => [])) ?? []
  const entries = drafts.map(entryOf).toSorted((one, other) => other.changedAt - one.changedAt)
  tell({ is: 'drafts', drafts: entries, keeps: store !== undefined })
}

function keep(draft: Draft): void {
  unkept = draft
  clearTimeout(keeping)
  keeping = setTimeout(() => void keepNow(), keepPause)
}

async function keepNow(): Promise<void> {
  clearTimeout(keeping)
  const draft = unkept
  unkept = undefined
  if (!draft || !store) return
  await store.put(draft).then(
    () => {
      tell({ is: 'kept', at: draft.changedAt })
    },
    () => {
      store = undefined
      void tellDrafts()
    },
  )
}

/** Looks at the form once nobody has typed for a moment. @param pause Milliseconds; none for a form that was just opened. */
function lookSoon(pause = shortPause): void {
  clearTimeout(looking)
  clearTimeout(making)
  looking = setTimeout(() => {
    desk?.tellText()
    const reviewed = desk?.review()
    if (!reviewed) return
    tell({ is: 'reviewed', reviewed })
    const { definition } = reviewed
    if (definition) making = setTimeout(() => void makeExamples(definition), longPause)
  }, pause)
}

async function makeExamples(definition: FormDefinition): Promise<void> {
  // Fetched when somebody has paused: nothing of it is needed to begin.
  const { generateExamples } = await import('../../../rules/forms/examples/generate-examples.ts')
  const of = turn
  const today = new Date().toISOString().slice(0, 10)
  const { examples } = generateExamples(definition, basis?.places ?? [], today)
  tell({ is: 'examples', of, examples })
}

async function answer(request: Request): Promise<void> {
  if (request.is === 'start') {
    await start(request.basis)
    return
  }
  if (request.is === 'resume') {
    const draft = (await store?.all())?.find(({ key }) => key === request.key)
    if (draft && desk?.show(draft)) lookSoon(0)
    return
  }
  if (request.is === 'forget') {
    await store?.remove(request.key)
    await tellDrafts()
    return
  }
  if ('turn' in request) turn = request.turn
  if (desk?.do(request)) lookSoon(request.is === 'open' ? 0 : shortPause)
  if (request.is === 'close') {
    await keepNow()
    await tellDrafts()
  }
}

/** One after the other, in the order in which they were asked. */
let queue = Promise.resolve()
addEventListener('message', ({ data }: MessageEvent<Request>) => {
  queue = queue.then(() => answer(data))
})
