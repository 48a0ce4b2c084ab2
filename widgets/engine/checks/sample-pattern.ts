import { parsePattern } from '../pattern/parse-pattern.ts'
import type { Part } from '../pattern/part.ts'

/** A few texts that a pattern describes; none where it is none. */
export function samplePattern(source: string): string[] {
  const part = parsePattern(source)
  if ('reason' in part) return []
  return [...new Set([0, 1, 2, 3].map((variant) => sample(part, variant)))]
}

/** @param variant Which character, branch and count is taken where there are several. */
function sample(part: Part, variant: number): string {
  switch (part.kind) {
    case 'characters': {
      const [first = 0, last = 0] = part.ranges[variant % part.ranges.length] ?? []
      return String.fromCodePoint(Math.min(first + variant, last))
    }
    case 'sequence':
      return part.parts.map((inner) => sample(inner, variant)).join('')
    case 'choice':
      return sample(part.branches[variant % part.branches.length] as Part, variant)
    case 'repeat': {
      const times = Math.min(part.max, part.min + (variant % 2))
      return sample(part.part, variant).repeat(times)
    }
  }
}
