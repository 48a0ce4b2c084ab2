import type { Outline } from '../../../../widgets/engine/checks/outline.ts'
import { pathOf } from './path-of.ts'

/** Everything that conditions of a form can bring about, each both ways. @see Trial.marks */
export function marksOf({ steps, fields }: Outline): readonly string[] {
  const marks = [
    ...steps.flatMap(({ step }) => (step.when === undefined ? [] : [`step:${step.id}`])),
    ...fields.flatMap((place) => {
      const { field } = place
      const path = pathOf(place)
      return [
        ...(field.when === undefined ? [] : [`field:${path}`]),
        ...('required' in field && typeof field.required !== 'boolean' ? [`required:${path}`] : []),
        ...('options' in field ? field.options : []).flatMap(({ value, when }) =>
          when === undefined ? [] : [`option:${path}=${value}`],
        ),
      ]
    }),
  ]
  return marks.flatMap((mark) => [`+${mark}`, `-${mark}`])
}
