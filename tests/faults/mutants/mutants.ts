import type { Edit, Mutant } from './mutant.ts'

const outbox = 'widgets/outbox/applications.ts'
const attempt = 'widgets/delivery/attempt.ts'
const send = 'widgets/delivery/send.ts'
const sealAnew = 'widgets/delivery/seal-anew.ts'
const receipt = 'widgets/seal/receipt.ts'
const sqliteAccept = 'src/intake/internal/sqlite-accept.ts'

const asArrived = `return { kind: 'delivered', receipt: { accepted: { at: '', by: '', reference: undefined } } }`
const applications = `(await import('../outbox/applications.ts'))`

/** An application is sealed anew under an id of its own, and whether it has arrived is not asked. */
const underNewId: readonly Edit[] = [
  { file: sealAnew, from: 'if (application.attempts > 0) {', to: 'if (application.attempts < 0) {' },
  {
    file: sealAnew,
    from: 'const renamed = renameFiles({ ...plain, files }, plain.files)',
    to: 'const renamed = { ...renameFiles({ ...plain, files }, plain.files), id: crypto.randomUUID() }',
  },
  {
    file: sealAnew,
    from: 'const next = await exchange(device.db, application, { ...sealed, formerH }, bytes)',
    to: `const next = { ...application, ...sealed, id: renamed.id, formerH: [], draft: undefined }
    await ${applications}.keepApplication(device.db, next, bytes)
    await device.db.delete('applications', application.id)`,
  },
]

/** What others get wrong, or what we might (delivery.md): each must be found. */
export const mutants: readonly Mutant[] = [
  {
    name: 'the application is deleted before the answer',
    edits: [
      {
        file: send,
        from: 'const parcel = await parcelOf(',
        to: `await ${applications}.forgetApplication(db, sending)\n    const parcel = await parcelOf(`,
      },
    ],
  },
  {
    name: '200 without a receipt is success',
    edits: [{ file: attempt, from: `return withoutReceipt(application, wait, 'no-receipt')`, to: asArrived }],
  },
  {
    name: 'no answer is success',
    edits: [{ file: attempt, from: 'return wait(outcome.reason)\n', to: `${asArrived}\n` }],
  },
  {
    name: 'the device does not compare the hash',
    edits: [
      {
        file: receipt,
        from: 'receipt.id !== expected.id || receipt.H !== expected.H',
        to: 'receipt.id !== expected.id',
      },
    ],
  },
  {
    name: 'the device does not compare the id',
    edits: [
      {
        file: receipt,
        from: 'receipt.id !== expected.id || receipt.H !== expected.H',
        to: 'expected.id === undefined',
      },
    ],
  },
  {
    name: 'the intake lets other bytes take an id that is taken',
    edits: [
      {
        file: 'src/intake/internal/put-manifest.ts',
        from: 'if (stored) return repeated',
        to: 'if (stored && stored.h === body.sha256) return repeated',
      },
      {
        file: sqliteAccept,
        from: 'if (run.receipt.get(submission.id) !== undefined) return false',
        to: 'if (run.receipt.get(submission.id)?.h === submission.h) return false',
      },
      {
        file: 'src/intake/internal/sqlite-statements.ts',
        from: 'INSERT INTO submissions',
        to: 'INSERT OR REPLACE INTO submissions',
      },
    ],
  },
  {
    name: 'the receipt’s signature is not checked',
    edits: [
      {
        file: receipt,
        from: 'readJson(await verify(jws, receiptType, key.jwk))',
        to: `readJson(fromBase64url(jws.split('.')[1]))`,
      },
    ],
  },
  {
    name: 'the intake answers before it has committed',
    edits: [
      {
        file: 'src/intake/sqlite-store.ts',
        from: 'return accept({ submission, blobs, acknowledge, errands })',
        to: `setTimeout(() => accept({ submission, blobs, acknowledge, errands }).catch(() => undefined), 500)
      return { kind: 'created', receipt: await acknowledge(1) }`,
      },
    ],
  },
  {
    name: 'whoever writes last wins (no compare-and-swap)',
    edits: [
      {
        file: outbox,
        from: `    const current = await tx.store.get(read.id)
    if (current?.rev !== read.rev) return undefined
    const next = { ...current, ...change, rev: current.rev + 1 }`,
        to: 'const next = { ...read, ...change, rev: read.rev + 1 }',
      },
    ],
  },
  {
    name: 'an id is made anew for each attempt',
    edits: [
      ...underNewId,
      {
        file: send,
        from: 'if (!keyset?.revoked.some(({ kid }) => kid === application.kid)) return',
        to: 'if (!keyset || application.attempts === 0) return',
      },
    ],
  },
  { name: 'what is sealed anew gets a new id', edits: underNewId },
  {
    name: 'the application is deleted first, its receipt stored afterwards',
    edits: [
      {
        file: outbox,
        from: 'await remove(db, application, kept)',
        to: `await remove(db, application, undefined)\n  await db.put('receipts', kept)`,
      },
    ],
  },
  {
    name: '“gespeichert” is said before the disk has it',
    edits: [
      { file: outbox, from: `{ durability: 'strict' } as const`, to: `{ durability: 'relaxed' } as const` },
    ],
  },
  {
    name: 'a draft can be sealed twice',
    edits: [
      { file: outbox, from: 'draft.sealedAs === undefined && draft.replaces === replaces', to: 'true' },
    ],
  },
  {
    name: 'what was sent already can be taken back',
    edits: [{ file: outbox, from: 'const isSeen = application.attempts > 0', to: 'const isSeen = false' }],
  },
  {
    name: 'an attempt is noted only after it',
    edits: [
      {
        file: send,
        from: 'attempts: ready.application.attempts + 1',
        to: 'attempts: ready.application.attempts',
      },
    ],
  },
  {
    name: 'what is too old is deleted',
    edits: [
      {
        file: send,
        from: 'await change(kept.application, held)',
        to: `if (held.state === 'expired') await ${applications}.forgetApplication(db, kept.application)
      else await change(kept.application, held)`,
      },
    ],
  },
  {
    name: 'an application is taken without its files',
    edits: [
      { file: sqliteAccept, from: 'return blobs.every(', to: 'return true || blobs.every(' },
      {
        file: 'widgets/transports/sealed.ts',
        from: 'if (!sent.ok) return readAnswer(sent, parcel, base, fetch)',
        to: '',
      },
    ],
  },
]
