import { UnreachableError } from '../../../../widgets/contract/unreachable-error.ts'
import { AgeInput } from '../controls/age-input.tsx'
import { ConditionInput } from '../controls/condition-input.tsx'
import { DateLimitInput } from '../controls/date-limit-input.tsx'
import { DefaultChoices } from '../controls/default-choices.tsx'
import { FileTypesInput } from '../controls/file-types-input.tsx'
import { LineInput } from '../controls/line-input.tsx'
import { LocalInput } from '../controls/local-input.tsx'
import { OptionsInput } from '../controls/options-input.tsx'
import { PartsInput } from '../controls/parts-input.tsx'
import { PatternInput } from '../controls/pattern-input.tsx'
import { decimalNumber, euro, megabytes, wholeNumber, words } from '../controls/readings.ts'
import { RequiredInput } from '../controls/required-input.tsx'
import { SelectInput } from '../controls/select-input.tsx'
import { ValueInput } from '../controls/value-input.tsx'
import { YesInput } from '../controls/yes-input.tsx'
import { YesNoDefault } from '../controls/yes-no-default.tsx'
import type { Path } from '../../../exchange/yaml/edit.ts'
import type { Setting } from '../settings/setting.ts'
import { textAt, valueAt } from '../value-at.ts'

interface Props {
  readonly setting: Setting
  /** The field. */
  readonly at: Path
  readonly field: unknown
}

/** The control for one key of a field. */
export function OneSetting({ setting, at, field }: Props) {
  const { key, label, hint, control, choices = [] } = setting
  const shared = { path: [...at, key], value: valueAt(field, [key]), label, hint }
  switch (control) {
    case 'local':
      return <LocalInput {...shared} />
    case 'local-long':
      return <LocalInput {...shared} isLong />
    case 'line':
      return <LineInput {...shared} reading={words} />
    case 'whole':
      return <LineInput {...shared} reading={wholeNumber} />
    case 'decimal':
      return <LineInput {...shared} reading={decimalNumber} />
    case 'money':
      return <LineInput {...shared} reading={euro} />
    case 'megabytes':
      return <LineInput {...shared} reading={megabytes} />
    case 'yes':
      return <YesInput {...shared} yes={choices[0]?.value ?? true} />
    case 'default-yes-no':
      return <YesNoDefault {...shared} />
    case 'select':
      return <SelectInput {...shared} choices={choices} />
    case 'option-of':
      return <DefaultChoices {...shared} field={field} />
    case 'options-of':
      return <DefaultChoices {...shared} field={field} isSeveral />
    case 'date-limit':
      return <DateLimitInput {...shared} />
    case 'age':
      return <AgeInput {...shared} />
    case 'pattern':
      return <PatternInput {...shared} />
    case 'options':
      return <OptionsInput {...shared} />
    case 'file-types':
      return <FileTypesInput {...shared} />
    case 'parts':
      return <PartsInput {...shared} choices={choices} />
    case 'required':
      return <RequiredInput {...shared} />
    case 'condition':
      return (
        <ConditionInput {...shared} sentence={`Zeige *${textAt(field, ['label', 'de']) || 'diese Frage'}*`} />
      )
    case 'value':
      return <ValueInput {...shared} />
    default:
      throw new UnreachableError(control)
  }
}
