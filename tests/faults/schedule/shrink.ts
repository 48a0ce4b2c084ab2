import type { Schedule } from './generate.ts'

/**
 * A schedule with fewer steps in which the same still goes wrong: steps are left out, many at a time first, until none can
 * be any more.
 *
 * @param stillFails Runs a schedule.
 */
export async function shrink(
  schedule: Schedule,
  stillFails: (schedule: Schedule) => Promise<boolean>,
): Promise<Schedule> {
  let smallest = schedule
  for (
    let size = Math.ceil(schedule.steps.length / 2);
    size >= 1;
    size = size > 1 ? Math.ceil(size / 2) : 0
  ) {
    for (let at = smallest.steps.length - size; at >= 0; at -= size) {
      const steps = smallest.steps.toSpliced(at, size)
      const smaller = { ...smallest, steps }
      if (await stillFails(smaller)) smallest = smaller
    }
  }
  return smallest
}
