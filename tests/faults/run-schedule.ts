// Loaded on demand by a page, which no schedule waits for: reading a file is outside of the simulated machine.
import '../../widgets/delivery/seal-anew.ts'
import { isSimulating, machine } from './machine/machine.ts'
import type { Schedule } from './schedule/generate.ts'
import { judge } from './world/judge.ts'
import type { WorldKeys } from './world/keys.ts'
import type { Wrong } from './world/notes.ts'
import { World } from './world/world.ts'

/** Runs one schedule to its end. @returns What went wrong in it; nothing, where all promises were kept. */
export async function runSchedule(
  schedule: Schedule,
  keys: WorldKeys,
  tell?: (line: string) => void,
): Promise<readonly Wrong[]> {
  const world = await World.begin(schedule, keys)
  if (tell) {
    machine().tell = (line) => {
      tell(`${clock(machine().now)} ${line}`)
    }
  }
  const noteStray = (error: unknown): void => {
    if (isSimulating()) machine().tell(`  ${machine().current?.name ?? ''}: ${String(error)}`)
    world.notes.failed(error)
  }
  process.on('unhandledRejection', noteStray)
  // What a round of the outbox breaks off for is said there.
  const say = console.error
  console.error = noteStray
  try {
    for (const step of schedule.steps) await world.take(step)
    await world.heal()
    await judge(world.county, world.intake, world.notes)
  } catch (error) {
    world.notes.report('broken', error instanceof Error ? (error.stack ?? error.message) : String(error))
  } finally {
    process.off('unhandledRejection', noteStray)
    console.error = say
    world.close()
  }
  return world.notes.wrong
}

const clock = (now: number): string => new Date(now).toISOString().slice(5, 19)
