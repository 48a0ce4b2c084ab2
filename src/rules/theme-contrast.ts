import type { Catalogue } from '../model/catalogue.ts'
import type { ContentProblem } from '../model/content-problem.ts'

/** Least contrast of text with its background. @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
const least = 4.5

/** What links and buttons stand on, by day and by night. */
const papers = { light: '#ffffff', dark: '#101815' } as const

/** The county's own colour must be readable as a link in both themes. */
export function themeContrast({ county }: Catalogue): ContentProblem[] {
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const colour = county.theme.action[scheme]
    const ratio = contrast(colour, papers[scheme])
    if (ratio >= least) return []
    const found = ratio.toLocaleString('de-DE', { maximumFractionDigits: 1 })
    return [
      {
        file: 'county.yaml',
        key: `theme.action.${scheme}`,
        reason: `${colour} ist auf ${papers[scheme]} zu schwach lesbar: Kontrast ${found} zu 1, nötig sind 4,5 zu 1. Bitte eine ${scheme === 'light' ? 'dunklere' : 'hellere'} Farbe wählen.`,
      },
    ]
  })
}

/** Contrast of two colours, from 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
