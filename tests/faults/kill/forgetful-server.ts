import { setTimeout as delay } from 'node:timers/promises'
import { serve } from './serve.ts'

/** Answers first and writes a little later: what must never happen. */
serve((store) => ({
  ...store,
  async accept(submission, blobs, acknowledge, errands) {
    const stored = await store.receipt(submission.id)
    if (stored) return { kind: 'same', receipt: stored.receipt }
    const receipt = await acknowledge(1)
    void delay(20).then(() => store.accept(submission, blobs, async () => receipt, errands))
    return { kind: 'created', receipt }
  },
}))
