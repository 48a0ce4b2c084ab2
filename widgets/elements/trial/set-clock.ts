const RealDate = Date

/**
 * Sets the clock of this frame to another day, at the time of day that it is. Answers with dates in them are right on the day
 * they were written for.
 *
 * @param today `YYYY-MM-DD`; the real day where left out.
 */
export function setClock(today: string | undefined): void {
  if (today === undefined) {
    globalThis.Date = RealDate
    return
  }
  const now = new RealDate()
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const then = new RealDate(now)
  then.setFullYear(year, month - 1, day)
  const ahead = then.getTime() - now.getTime()
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values: readonly unknown[], made) =>
      Reflect.construct(target, values.length === 0 ? [target.now() + ahead] : values, made) as object,
    apply: (target) => new target(target.now() + ahead).toString(),
    get: (target, name, made) =>
      name === 'now' ? () => target.now() + ahead : (Reflect.get(target, name, made) as unknown),
  })
}
