import type { FieldPlace } from '../../../../widgets/engine/checks/outline.ts'

/** Names from the outermost group to the field: `group.field`. */
export const pathOf = ({ field, group }: FieldPlace): string =>
  group ? `${pathOf(group)}.${field.id}` : field.id
