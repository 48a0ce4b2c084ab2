import { useEffect, useRef, useState } from 'preact/hooks'
import { useCallback, useMemo } from '../../own-hooks.ts'
import type { GeneratedExample } from '../../../rules/forms/examples/collection.ts'
import { applyToData } from '../../../exchange/yaml/apply-to-data.ts'
import type { Edit } from '../../../exchange/yaml/edit.ts'
import type { AdoptedSource } from '../form-source.ts'
import { type Basis, basisPath } from './basis.ts'
import type { DraftEntry } from './draft.ts'
import type { Opened, Report, Request, Reviewed, Steps } from './protocol.ts'

/** A draft on the desk, as the page shows it. */
export interface OpenDraft {
  readonly key: string
  /** What stands in `form.yaml`, with every edit so far: the worker's text follows. */
  readonly data: unknown
  /** As the worker told it last. */
  readonly text: string
  readonly base: string
  readonly examplesText: string | undefined
  readonly adopted: AdoptedSource | undefined
  readonly steps: Steps
  readonly reviewed: Reviewed | undefined
  readonly examples: readonly GeneratedExample[]
  /** They are of the form as it is now. */
  readonly hasCurrentExamples: boolean
  /** Epoch milliseconds: when the device kept it last. */
  readonly keptAt: number | undefined
}

/** What the workshop's parts are functions of. */
export interface WorkshopState {
  readonly basis: Basis | undefined
  readonly drafts: readonly DraftEntry[]
  /** False where this browser keeps nothing. */
  readonly keeps: boolean
  readonly draft: OpenDraft | undefined
  /** Why something could not be opened. */
  readonly refused: string | undefined
  /** What happened, for people who do not see it. */
  readonly said: string
}

/** What can be done in the workshop. */
export interface WorkshopActions {
  readonly open: (form: Opened) => void
  readonly resume: (key: string) => void
  readonly forget: (key: string) => void
  readonly close: () => void
  /**
   * Changes the form, here at once and in the text soon.
   *
   * @param what What is done, in words, for "Rückgängig".
   * @param group Changes of one group that follow each other are undone together.
   */
  readonly edit: (edits: readonly Edit[], what: string, group?: string) => void
  /** What stands in `form.yaml` with every edit so far, also those that are not drawn yet. */
  readonly data: () => unknown
  readonly undo: () => void
  readonly redo: () => void
  readonly setExamples: (text: string) => void
  /** The text lies where it belongs. */
  readonly saved: () => void
  readonly say: (words: string) => void
}

const nothing: WorkshopState = {
  basis: undefined,
  drafts: [],
  keeps: true,
  draft: undefined,
  refused: undefined,
  said: '',
}

/** The state of the workshop. The text and its history are with the worker. */
export function useWorkshop(): readonly [WorkshopState, WorkshopActions] {
  const [state, setState] = useState(nothing)
  const worker = useRef<Worker>()
  const turn = useRef(0)
  const sent = useRef<Sent[]>([])
  /** With edits that are not drawn yet. */
  const newest = useRef<unknown>()

  useEffect(() => {
    const own = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.current = own
    own.addEventListener('message', ({ data }: MessageEvent<Report>) => {
      if (data.is === 'opened') newest.current = data.data
      // Somebody may have typed on in the meantime.
      if (data.is === 'went')
        newest.current = applyToData(
          data.data,
          sent.current.filter((edit) => edit.turn > data.turn).flatMap(({ edits }) => edits),
        )
      setState((now) => told(now, data, newest.current, turn.current))
    })
    void fetch(basisPath)
      .then((answer) => answer.json() as Promise<Basis>)
      .then(
        (basis) => {
          setState((now) => ({ ...now, basis }))
          own.postMessage({ is: 'start', basis } satisfies Request)
        },
        () => {
          const refused =
            'Die Werkstatt konnte nicht geladen werden. Bitte prüfen Sie das Netz und laden Sie die Seite neu.'
          setState((now) => ({ ...now, refused }))
        },
      )
    return () => {
      own.terminate()
    }
  }, [])

  const ask = useCallback((request: Request) => worker.current?.postMessage(request), [])
  const actions = useMemo<WorkshopActions>(
    () => ({
      open: (form) => ask({ is: 'open', ...form }),
      resume: (key) => ask({ is: 'resume', key }),
      forget: (key) => ask({ is: 'forget', key }),
      close: () => {
        setState((now) => ({ ...now, draft: undefined, refused: undefined }))
        ask({ is: 'close' })
      },
      edit: (edits, what, group) => {
        if (edits.length === 0) return
        turn.current += 1
        sent.current = [...sent.current.slice(-99), { turn: turn.current, edits }]
        const data = applyToData(newest.current, edits)
        newest.current = data
        setState((now) =>
          now.draft ? { ...now, draft: { ...now.draft, data, hasCurrentExamples: false } } : now,
        )
        ask({ is: 'edit', turn: turn.current, edits, what, group })
      },
      data: () => newest.current,
      undo: () => ask({ is: 'undo', turn: turn.current }),
      redo: () => ask({ is: 'redo', turn: turn.current }),
      setExamples: (text) => ask({ is: 'examples', text }),
      saved: () => ask({ is: 'saved' }),
      say: (said) => setState((now) => ({ ...now, said: said === now.said ? `${said}\u00a0` : said })),
    }),
    [ask],
  )
  return [state, actions]
}

/** Edits of which the worker may not know yet. */
interface Sent {
  readonly turn: number
  readonly edits: readonly Edit[]
}

function told(now: WorkshopState, report: Report, newest: unknown, edits: number): WorkshopState {
  const { draft } = now
  switch (report.is) {
    case 'drafts':
      return { ...now, drafts: report.drafts, keeps: report.keeps }
    case 'opened': {
      const { key, data, text, base, examples, adopted } = report
      return {
        ...now,
        refused: undefined,
        draft: {
          key,
          data,
          text,
          base,
          examplesText: examples,
          adopted,
          steps: { undo: undefined, redo: undefined },
          reviewed: undefined,
          examples: [],
          hasCurrentExamples: false,
          keptAt: undefined,
        },
      }
    }
    case 'refused':
      return { ...now, refused: report.reason }
    case 'went':
      return draft
        ? { ...now, said: report.what, draft: { ...draft, data: newest, hasCurrentExamples: false } }
        : now
    case 'text': {
      const { text, base, steps, examples } = report
      return draft ? { ...now, draft: { ...draft, text, base, steps, examplesText: examples } } : now
    }
    case 'kept':
      return draft ? { ...now, draft: { ...draft, keptAt: report.at } } : now
    case 'reviewed':
      return draft ? { ...now, draft: { ...draft, reviewed: report.reviewed } } : now
    case 'examples':
      return draft
        ? { ...now, draft: { ...draft, examples: report.examples, hasCurrentExamples: report.of === edits } }
        : now
  }
}
