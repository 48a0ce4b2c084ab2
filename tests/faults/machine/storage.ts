import {
  IDBDatabase as FakeDatabase,
  IDBFactory as FakeFactory,
  IDBTransaction as FakeTransaction,
} from 'fake-indexeddb'
import type { Agent } from './agent.ts'
import { machine } from './machine.ts'
import type { RawConnection, RawDatabase, RawFactory, RawTransaction } from './raw-database.ts'

/** How a write fails for want of room: as a request of its own, or the whole transaction when it is to be committed. */
export type QuotaFault = 'request' | 'commit'

/**
 * One browser's IndexedDB: fake-indexeddb, with what a real one does when a process dies. A transaction that has not been
 * committed then never was; one whose commit did not wait for the disk is gone after a power cut.
 */
export class Storage {
  readonly factory = new FakeFactory() as unknown as RawFactory
  /** Fails the write after so many more. */
  quota: { left: number; readonly as: QuotaFault } | undefined
  /** Called after each commit of a transaction that could write, with the stores it could write to. */
  onCommit: (stores: DOMStringList) => void = () => undefined
  /** Undoes commits that have not reached the disk, the oldest first. */
  #unsynced: (() => void)[][] = []
  readonly #openings: { readonly agent: Agent; readonly begin: () => void }[] = []
  #opening: Agent | undefined

  constructor() {
    const { factory } = this
    const open = factory.open.bind(factory)
    factory.open = (name, version) => this.#open(() => open(name, version))
  }

  /** What lies in an object store now. */
  read<T>(store: string): T[] {
    const [database] = this.factory._databases.values()
    return (database?.rawObjectStores.get(store)?.getAllValues() ?? []) as T[]
  }

  /** Everything that an agent had under way here has never been. */
  forget(agent: Agent): void {
    for (const database of this.factory._databases.values()) {
      for (const transaction of database.transactions) {
        if (agentOf.get(transaction) !== agent || transaction._state === 'finished') continue
        machine().as(agent, () => {
          transaction._abort(null)
        })
      }
      database.connections = database.connections.filter((connection) => {
        // One that is not open yet belongs to whoever is opening.
        const owner = connectedBy.get(connection) ?? this.#opening
        return owner !== agent
      })
      database.processTransactions()
    }
    if (this.#opening === agent) this.#nextOpening()
  }

  /** Undoes what has been committed without waiting for the disk since it was last waited for. */
  loseUnsynced(): void {
    for (const undo of this.#unsynced.toReversed()) for (const step of undo.toReversed()) step()
    this.#unsynced = []
  }

  committed(transaction: RawTransaction): void {
    if (transaction.mode === 'readonly') return
    if (transaction.durability === 'strict') this.#unsynced = []
    else this.#unsynced.push([...transaction._rollbackLog])
    this.onCommit(transaction.objectStoreNames)
  }

  /** One opening after the other, so that one which dies in the middle does not take the next ones along. */
  #open(open: () => IDBOpenDBRequest): IDBOpenDBRequest {
    const agent = machine().caller()
    const { result: request, tasks } = machine().capture(open)
    this.#openings.push({
      agent,
      begin: () =>
        tasks.forEach((task) => {
          task()
        }),
    })
    const done = (): void => {
      if (request.readyState === 'done') {
        const connection = request.error ? undefined : (request.result as RawConnection)
        if (connection) connectedBy.set(connection, agent)
      }
      this.#nextOpening()
    }
    request.addEventListener('success', done)
    request.addEventListener('error', done)
    if (!this.#opening) this.#nextOpening()
    return request
  }

  #nextOpening(): void {
    this.#opening = undefined
    const next = this.#openings.shift()
    if (!next) return
    if (!next.agent.alive) {
      this.#nextOpening()
      return
    }
    this.#opening = next.agent
    this.factory._connectionQueues.clear()
    machine().post(next.agent, next.begin)
  }
}

const agentOf = new WeakMap<RawTransaction, Agent>()
const connectedBy = new WeakMap<RawConnection, Agent>()
const storageOf = new WeakMap<RawDatabase, Storage>()

/** Changes fake-indexeddb, once a process, so that its transactions know whose they are. */
export function installStorage(storageOfCaller: () => Storage): void {
  const databases = FakeDatabase.prototype as unknown as RawConnection
  const transaction = Reflect.get(databases, 'transaction') as RawConnection['transaction']
  databases.transaction = function (this: RawConnection, ...args) {
    const database = this._rawDatabase
    connectedBy.set(this, machine().caller())
    if (!storageOf.has(database)) adopt(database, storageOfCaller())
    const made = transaction.apply(this, args) as RawTransaction
    agentOf.set(made, machine().caller())
    return made
  }
  const transactions = FakeTransaction.prototype as unknown as RawTransaction
  const start = Reflect.get(transactions, '_start') as () => void
  transactions._start = function (this: RawTransaction) {
    runStep(this, start)
  }
}

/** Whoever's transaction has just ended, the next one is begun by the storage, which outlives them all. */
function adopt(database: RawDatabase, storage: Storage): void {
  storageOf.set(database, storage)
  const { processTransactions } = database
  database.processTransactions = () => {
    machine().as(machine().storageAgent, processTransactions)
  }
}

/** One step of a transaction: a request, or its end. Runs as the agent whose transaction it is. */
function runStep(transaction: RawTransaction, start: () => void): void {
  const agent = agentOf.get(transaction)
  if (!agent) throw new Error('A transaction is nobody’s.')
  // Begun or not: from now on the storage must not begin it once more.
  transaction._started = true
  if (machine().current !== agent) {
    machine().post(agent, () => {
      transaction._start()
    })
    return
  }
  const database = (transaction.db as RawConnection)._rawDatabase
  const storage = storageOf.get(database)
  const isEnd = transaction._requests.length === 0 && transaction._state !== 'finished'
  if (storage && !isEnd) failForQuota(transaction, storage)
  if (!isEnd || !storage) {
    start.call(transaction)
    return
  }
  if (storage.quota?.left === 0 && storage.quota.as === 'commit' && transaction.mode !== 'readonly') {
    storage.quota = undefined
    transaction._abort('QuotaExceededError')
    return
  }
  commit(transaction, start, () => {
    storage.committed(transaction)
  })
}

/** The commit is one task and the news of it another: whoever dies in between has committed without knowing. */
function commit(transaction: RawTransaction, start: () => void, committed: () => void): void {
  const dispatch = transaction.dispatchEvent.bind(transaction)
  const agent = machine().caller()
  transaction.dispatchEvent = (event) => {
    if (event.type !== 'complete') return dispatch(event)
    committed()
    ;(transaction.db as RawConnection)._rawDatabase.processTransactions()
    machine().post(agent, () => {
      dispatch(event)
    })
    return true
  }
  start.call(transaction)
}

function failForQuota(transaction: RawTransaction, storage: Storage): void {
  const { quota } = storage
  const [next] = transaction._requests
  if (!quota || !next?.request.source || transaction.mode !== 'readwrite') return
  if (quota.left > 0) quota.left -= 1
  if (quota.left > 0 || quota.as === 'commit') return
  storage.quota = undefined
  next.operation = () => {
    throw new DOMException('There is no room left.', 'QuotaExceededError')
  }
}
