import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The name of the site in the guide's configurations. */
export const siteName = 'www.landkreis-sonnenau.example'

/** A certificate that only its own tests trust. */
export interface Certificate {
  /** PEM: what clients trust. */
  readonly ca: string
  readonly certificateFile: string
  readonly keyFile: string
}

/** Makes one for `siteName`, in a folder. */
export async function makeCertificate(openssl: string, folder: string): Promise<Certificate> {
  const certificateFile = join(folder, 'zertifikat.pem')
  const keyFile = join(folder, 'schluessel.pem')
  await promisify(execFile)(openssl, [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'],
    ...['-subj', `/CN=${siteName}`, '-addext', `subjectAltName=DNS:${siteName}`],
    ...['-keyout', keyFile, '-out', certificateFile],
  ])
  return { ca: await readFile(certificateFile, 'utf8'), certificateFile, keyFile }
}
