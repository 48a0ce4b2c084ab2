// What is used of fake-indexeddb's inside: a storage that dies with its process is none of its public features.

export interface RawRequest {
  readonly request: { readonly source: unknown; readyState: string }
  operation: () => unknown
}

export interface RawTransaction extends IDBTransaction {
  _state: 'active' | 'inactive' | 'committing' | 'finished'
  _started: boolean
  readonly _requests: RawRequest[]
  readonly _rollbackLog: (() => void)[]
  _start(): void
  _abort(errorName: string | null): void
}

export interface RawStore {
  getAllValues(): unknown[]
}

export interface RawDatabase {
  readonly transactions: RawTransaction[]
  readonly rawObjectStores: ReadonlyMap<string, RawStore>
  connections: RawConnection[]
  processTransactions: () => void
}

export interface RawConnection extends IDBDatabase {
  readonly _rawDatabase: RawDatabase
  _closed: boolean
  _closePending: boolean
}

export interface RawFactory extends IDBFactory {
  readonly _databases: ReadonlyMap<string, RawDatabase>
  readonly _connectionQueues: Map<string, unknown>
}
