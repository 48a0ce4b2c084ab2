/** Milliseconds after which the state of the moment is looked at again. */
const minute = 60_000

/** Calls every minute, and whenever the page is looked at again. @returns What ends it. */
export function eachMinute(act: () => void): () => void {
  const timer = setInterval(act, minute)
  document.addEventListener('visibilitychange', act)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', act)
  }
}
