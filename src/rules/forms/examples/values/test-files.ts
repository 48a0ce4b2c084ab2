import type { FileAnswer } from '../../../../../widgets/contract/answers.ts'
import type { FieldOf } from '../../../../../widgets/contract/field.ts'
import type { About } from './about.ts'

const endings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const

/** Documents as an answer names them, one and as many as may be sent. Their bytes are nowhere. */
export function testFiles(
  { accept, max, maxBytes, label }: FieldOf<'file'>,
  { seed }: Pick<About, 'seed'>,
): (readonly FileAnswer[])[] {
  const [type = 'application/pdf'] = accept
  const name =
    label.de
      .toLowerCase()
      .replaceAll(/[^a-zäöüß]+/gu, '-')
      .replaceAll(/^-+|-+$/gu, '')
      .slice(0, 30)
      .replace(/-$/u, '') || 'datei'
  const file = (index: number): FileAnswer => ({
    id: `00000000-0000-4000-8000-${String(seed % 10_000_000_000).padStart(10, '0')}${String(index).padStart(2, '0')}`,
    name: `${name}${index === 0 ? '' : `-${index + 1}`}.${endings[type]}`,
    type,
    size: Math.min(maxBytes, 180_000 + (seed % 400_000)),
  })
  return [...new Set([Math.min(max, 1 + (seed % 2)), 1, max])].map((count) =>
    Array.from({ length: count }, (_, index) => file(index)),
  )
}
