import { writeDay } from '../../../../widgets/engine/kinds/date.ts'
import type { Item } from '../../../../widgets/engine/walk.ts'

/** An answer in a few words, as a part of a name; `undefined` where the question has none. */
export function choiceLabels(item: Item): string | undefined {
  if (item.is === 'group') return `${item.rows.length}`
  if (item.is !== 'question') return undefined
  const { reading, field } = item
  if (reading.kind !== 'answer') return 'leer'
  const { answer } = reading
  if (typeof answer === 'boolean') return answer ? 'Ja' : 'Nein'
  const values = Array.isArray(answer) ? (answer as readonly unknown[]) : [answer]
  if (field.kind === 'file') return `${values.length} ${values.length === 1 ? 'Datei' : 'Dateien'}`
  const options = 'options' in field ? field.options : []
  return values
    .map((value) => options.find((option) => option.value === value)?.label.de ?? writeDay(String(value)))
    .join(', ')
    .slice(0, 80)
}
