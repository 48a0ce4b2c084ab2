/** Keys of JSON Schema that name, describe or close a schema, and say nothing about the question. */
export const schemaLooks: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  'id',
  '$anchor',
  '$dynamicAnchor',
  '$vocabulary',
  '$defs',
  'definitions',
  'additionalProperties',
  'unevaluatedProperties',
  'uniqueItems',
  'nullable',
  'propertyOrder',
])
