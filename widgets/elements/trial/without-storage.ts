/**
 * Says plainly that this frame has no storage. Chromium says so of `indexedDB.databases()` by two errors, of which nobody can
 * catch the second.
 */
export function withoutStorage(): void {
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true })
}
