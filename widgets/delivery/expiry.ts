/** Longest that an application is sent by itself: 14 days. It stays on the device until the citizen decides. Milliseconds. */
export const expiresAfter = 14 * 24 * 60 * 60_000

/** How long the copy of an application stays that nobody has confirmed (level C): 30 days. Milliseconds. */
export const copyStays = 30 * 24 * 60 * 60_000

/** Days after which the citizen is reminded of what still waits. Some browsers delete what a site keeps after seven. */
const reminders = [5, 3, 1] as const

/** The reminder that is due for something that waits: 1, 3 or 5 days. @param now Epoch milliseconds. */
export const reminderDue = (createdAt: number, now: number): 1 | 3 | 5 | undefined =>
  reminders.find((days) => now - createdAt >= days * 24 * 60 * 60_000)
