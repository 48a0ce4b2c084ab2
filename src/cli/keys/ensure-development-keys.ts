import { type CountyKeys, createCountyKeys, readCountyKeys } from './county-keys.ts'

/** The county's keys; on a first start fresh ones for trying out. */
export const ensureDevelopmentKeys = async (
  dataDir: string,
  say: (line: string) => void,
): Promise<CountyKeys> =>
  (await readCountyKeys(dataDir)) ?? (await createCountyKeys(dataDir, 'development', say))

/** What must be said wherever such keys are in use. */
export const developmentWarning =
  'Achtung: Die Schlüssel liegen ungeschützt auf diesem Rechner und sind nur zum Ausprobieren da.'
