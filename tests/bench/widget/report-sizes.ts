import { say } from '../../../src/cli/terminal.ts'
import { barChart } from '../bar-chart.ts'
import { german, rounded } from '../figures.ts'
import { tell } from '../progress.ts'
import type { Contestant } from './contestant.ts'
import type { OurSizes } from './download-sizes.ts'
import type { Weight } from './weigh.ts'

interface Line {
  readonly system: Contestant
  /** How far the form was used. */
  readonly until: keyof typeof inGerman
  readonly size: Weight
}

const inGerman = {
  'first question': 'bis zur ersten Frage',
  receipt: 'bis zur Eingangsnummer',
  everything: 'mit allem, was es gibt',
}

/**
 * One JSON line a figure, and all of them drawn.
 *
 * `ratio` is to what ours loads until the first question.
 */
export function reportSizes(
  ours: Contestant,
  own: OurSizes,
  theirs: readonly { readonly system: Contestant; readonly size: Weight }[],
): void {
  const lines: readonly Line[] = [
    { system: ours, until: 'first question', size: own.firstQuestion },
    { system: ours, until: 'receipt', size: own.receipt },
    { system: ours, until: 'everything', size: own.everything },
    ...theirs.map(({ system, size }) => ({ system, until: 'first question' as const, size })),
  ]
  const ratio = ({ brotli }: Weight) => brotli / own.firstQuestion.brotli
  for (const { system, until, size } of lines) {
    const { name, version, note } = system
    const measured = `JavaScript and CSS until ${until}`
    const line = { system: name, version, measured, ...size, ratio: rounded(ratio(size), 2) }
    say(JSON.stringify(note === undefined ? line : { ...line, note }))
  }
  const bars = lines.map(({ system, until, size }) => ({
    label: system === ours ? `${system.name}, ${inGerman[until]}` : system.name,
    value: size.brotli,
    figure: `${german(size.brotli / 1000, 1)} kB  ${german(ratio(size), 1)}×`,
  }))
  tell(`\n${barChart('JavaScript und CSS bis zur ersten Frage, mit Brotli gepackt:', bars)}\n`)
}
