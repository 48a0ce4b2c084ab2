import { overlayBetween } from '../../exchange/overlay/overlay-between.ts'
import { writeYaml } from '../../exchange/yaml/write-yaml.ts'
import type { AdoptedSource } from './form-source.ts'

/** `overlay.yaml`: what makes the county's form out of the one that it adopted. */
export const overlayOf = ({ version, sha256, upstream }: AdoptedSource, expanded: unknown): string =>
  writeYaml({ base: { version, sha256 }, operations: overlayBetween(upstream, expanded) })
