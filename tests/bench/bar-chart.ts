import { stderr } from 'node:process'

/** One bar. */
export interface Bar {
  readonly label: string
  readonly value: number
  /** What stands beside it: the figure with its unit. */
  readonly figure: string
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/**
 * Figures that people compare, drawn: one line a bar, all on the same scale from zero.
 *
 * @param width Columns of the whole drawing; that of the terminal where it has one.
 */
export function barChart(title: string, bars: readonly Bar[], width = stderr.columns || 100): string {
  const longest = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length))
  const labels = longest(bars.map(({ label }) => label))
  const figures = longest(bars.map(({ figure }) => figure))
  const room = Math.max(10, width - labels - figures - 6)
  const scale = room / Math.max(...bars.map(({ value }) => value))
  const lines = bars.map(({ label, value, figure }) => {
    const drawn = Math.max(1, Math.round(value * scale * 8))
    const bar = '█'.repeat(Math.floor(drawn / 8)) + (eighths[drawn % 8] ?? '')
    return `  ${label.padEnd(labels)}  ${bar} ${figure}`
  })
  return [title, ...lines].join('\n')
}
