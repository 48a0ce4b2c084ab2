import { argv } from 'node:process'
import { CommandError } from '../../src/cli/command-error.ts'
import { runCommand } from '../../src/cli/run-command.ts'

/** Measurements by the name one calls them with. Each answers with the exit code. */
const benches: Readonly<Record<string, () => Promise<number>>> = {
  intake: async () => (await import('./intake/bench-intake.ts')).benchIntake(),
  engine: async () => (await import('./engine/bench-engine.ts')).benchEngine(),
  widget: async () => (await import('./widget/bench-widget.ts')).benchWidget(),
  pages: async () => (await import('./pages/bench-pages.ts')).benchPages(),
  search: async () => (await import('./search/bench-search.ts')).benchSearch(),
  workshop: async () => (await import('./workshop/bench-workshop.ts')).benchWorkshop(),
  corpus: async () => (await import('./search/bench-corpus.ts')).benchCorpus(),
}

await runCommand(async () => {
  const name = argv[2] ?? ''
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
  if (bench) return bench()
  const names = Object.keys(benches).join(', ')
  throw new CommandError(
    name === ''
      ? `Was soll gemessen werden? Es gibt: ${names}. Zum Beispiel: npm run bench -- widget`
      : `Eine Messung „${name}“ gibt es nicht. Es gibt: ${names}.`,
  )
})
