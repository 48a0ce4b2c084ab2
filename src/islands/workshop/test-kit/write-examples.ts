import { stringify } from 'yaml'
import { exampleDay, type FormExamples } from '../../../model/form-examples.ts'

/** Examples as `examples.yaml`, in the order of the house and without what goes without saying. */
export const writeExamples = (examples: FormExamples): string =>
  stringify(
    examples.map(({ name, today, answers, issues }) => ({
      name,
      ...(today !== exampleDay && { today }),
      answers,
      ...(issues.length > 0 && { issues }),
    })),
    { lineWidth: 0, aliasDuplicateObjects: false, singleQuote: true },
  )
