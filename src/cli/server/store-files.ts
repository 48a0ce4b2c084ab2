import { join } from 'node:path'

/** The file in which the intake keeps what came in. */
export const intakeFile = (dataDir: string): string => join(dataDir, 'intake.sqlite')

/** What that file is called once everything in it has moved to PostgreSQL. */
export const movedFile = (dataDir: string): string => `${intakeFile(dataDir)}.umgezogen`

/** The folder of the sealed files. */
export const blobFolder = (dataDir: string): string => join(dataDir, 'blobs')
