import { toJsonSchema } from '@valibot/to-json-schema'
import { Condition, Rule } from '../../../widgets/contract/condition.ts'
import { CompositeField, DateLimit, Option, PlainField } from '../../../widgets/contract/field.ts'
import { LocalText } from '../../../widgets/contract/text.ts'
import { BlockUse } from '../../model/block.ts'
import { FormFile } from '../../model/form-file.ts'

/** Shared parts, each written once. */
const definitions = {
  text: LocalText,
  rule: Rule,
  condition: Condition,
  option: Option,
  day: DateLimit,
  plainField: PlainField,
  compositeField: CompositeField,
  blockUse: BlockUse,
}

/**
 * JSON Schema of `form.yaml`, so that editors complete and check it while typing. It is published with each site, at
 * `/schemata/form.schema.json`, and not in the repository: an editor is pointed at the published address, for example by
 * `"yaml.schemas": { "https://…/schemata/form.schema.json": "content/forms/*\/form.yaml" }` in VS Code with the YAML
 * extension, or by `# yaml-language-server: $schema=https://…` in the first line of a file on its own. What a schema cannot
 * see, such as a condition on a question that is not there, `npm run check` finds.
 */
export const formSchema = (): object => ({
  ...toJsonSchema(FormFile, {
    target: 'draft-2020-12',
    typeMode: 'input',
    // Checks in code and trimming have no place in JSON Schema; what they refuse, the command refuses.
    errorMode: 'ignore',
    definitions,
    // A condition has one operator.
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'check' && 'var' in (jsonSchema.properties ?? {})
        ? { ...jsonSchema, minProperties: 1, maxProperties: 1 }
        : undefined,
  }),
  title: 'Formular (form.yaml)',
})
