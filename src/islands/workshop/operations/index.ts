import { addCondition, removeCondition, renameCondition } from './conditions.ts'
import { addBlock, addField, duplicateField, moveField, removeField } from './fields.ts'
import { newField } from './new-field.ts'
import { addOption, moveOption, removeOption } from './options.ts'
import { renameField } from './rename-field.ts'
import { renameOptionValue } from './rename-option-value.ts'
import { setKey } from './set-key.ts'
import { setLanguages } from './set-languages.ts'
import { addStep, moveStep, removeStep } from './steps.ts'

/** What authors do to a form, as edits of its text. Each takes the form as it is and changes nothing itself. */
export const operations = {
  newField,
  addField,
  addBlock,
  removeField,
  moveField,
  duplicateField,
  renameField,
  addStep,
  removeStep,
  moveStep,
  addOption,
  moveOption,
  removeOption,
  renameOptionValue,
  addCondition,
  renameCondition,
  removeCondition,
  setKey,
  setLanguages,
}
