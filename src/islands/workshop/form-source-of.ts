import { writeYaml } from '../../exchange/yaml/write-yaml.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { FormSourceFile } from './form-source.ts'

/**
 * The source of a form for the workshop.
 *
 * @throws {RangeError} where there is no such form.
 */
export function formSourceOf(
  { exchange, formSources, examples }: Pick<Catalogue, 'exchange' | 'formSources' | 'examples'>,
  id: string,
): FormSourceFile {
  const source = exchange.texts.get(id)
  if (!source) throw new RangeError(`There is no form "${id}".`)
  const own = examples.get(id)
  const locked = Object.hasOwn(exchange.lock.forms, id) ? exchange.lock.forms[id] : undefined
  return {
    form: locked ? writeYaml(formSources.get(id)?.data) : source.text,
    ...(own && { examples: writeYaml(own) }),
    ...(locked && {
      adopted: { version: locked.version, sha256: locked.content, upstream: source.upstream },
    }),
  }
}
