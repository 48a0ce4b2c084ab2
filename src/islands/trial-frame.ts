import { trialPath, trialSandbox, type TrialNews, type TrialRequest } from '../../widgets/contract/trial.ts'

/** Frames, and what they were asked to show last. */
const asked = new WeakMap<HTMLIFrameElement, TrialRequest>()
/** Frames whose page listens, by its window. */
const ready = new WeakSet<HTMLIFrameElement>()
const watched = new WeakSet<HTMLIFrameElement>()

/**
 * Shows a form in a frame, as it would be if it were published: nothing of it is kept and nothing sent. Of messages that come
 * before the frame's page has loaded, the last is shown; so it is once more where the frame loads anew.
 *
 * The page around it needs `frame-src 'self'` in its policy.
 *
 * @param frame In the document. Its `sandbox` and `src` are set here where the markup has not.
 */
export function showTrial(frame: HTMLIFrameElement, message: Omit<TrialRequest, 'amtTrial'>): void {
  asked.set(frame, { amtTrial: 1, ...message })
  if (!watched.has(frame)) {
    watched.add(frame)
    onTrial(frame, (news) => {
      if (news.amtTrial !== 'ready') return
      ready.add(frame)
      send(frame)
    })
  }
  if (frame.getAttribute('sandbox') !== trialSandbox) frame.setAttribute('sandbox', trialSandbox)
  // What the sandbox is set to counts for pages that are loaded afterwards.
  if (!frame.hasAttribute('src')) frame.src = trialPath
  // It may have said that it is ready before anybody listened.
  if (ready.has(frame)) send(frame)
  else ask(frame)
}

/**
 * Hears what the trial in a frame tells.
 *
 * @returns A function that ends it.
 */
export function onTrial(frame: HTMLIFrameElement, listener: (news: TrialNews) => void): () => void {
  const hear = ({ source, data }: MessageEvent<unknown>): void => {
    if (source === null || source !== frame.contentWindow || !isNews(data)) return
    listener(data)
  }
  addEventListener('message', hear)
  return () => {
    removeEventListener('message', hear)
  }
}

const isNews = (data: unknown): data is TrialNews =>
  typeof data === 'object' && data !== null && typeof (data as { amtTrial?: unknown }).amtTrial === 'string'

/** The frame's own origin has no name; what is sent is a form that will be public. */
const post = (frame: HTMLIFrameElement, message: unknown): void => {
  frame.contentWindow?.postMessage(message, '*')
}

const ask = (frame: HTMLIFrameElement): void => {
  post(frame, { amtTrial: 'ask' })
}

function send(frame: HTMLIFrameElement): void {
  const message = asked.get(frame)
  if (message) post(frame, message)
}
