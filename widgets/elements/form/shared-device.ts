/** Key in the tab's own storage. It holds nothing about the person and ends with the tab. */
const key = 'amt-shared'

/** True where somebody has said in this tab that others use the device, too. */
export function remembersShared(): boolean {
  try {
    return sessionStorage.getItem(key) !== null
  } catch {
    return false
  }
}

/** Remembers, for this tab, whether others use the device. */
export function rememberShared(shared: boolean): void {
  try {
    if (shared) sessionStorage.setItem(key, '1')
    else sessionStorage.removeItem(key)
  } catch {
    // Storage is switched off: then nothing is kept anyway.
  }
}
