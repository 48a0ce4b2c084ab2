import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { Forwarding } from '../../model/county.ts'
import type { AttemptEnd, Carrier, Undertaking } from './carrier.ts'
import { later } from './carrier.ts'
import type { MailSettings } from './forward-settings.ts'
import { letter, type Sender } from './letter.ts'
import { type Blobs, sealedFiles, type SealedFile } from './sealed-files.ts'

/** What letters are sent with. */
export interface Post extends Sender {
  readonly forwarding: Readonly<Record<string, Forwarding>>
  readonly settings: MailSettings | undefined
}

/** Sends the application itself, sealed as it came in: manifest and files as attachments. */
export const carryByMail =
  (post: Post, blobs: Blobs): Carrier =>
  async (undertaking) => {
    const files = await sealedFiles(undertaking.submission, blobs)
    return 'kind' in files ? files : send(undertaking, post, files)
  }

/** Sends word that something has come in. */
export const carryNotice =
  (post: Post): Carrier =>
  (undertaking) =>
    send(undertaking, post, [])

async function send(
  { errand, submission, signal }: Undertaking,
  post: Post,
  files: readonly SealedFile[],
): Promise<AttemptEnd> {
  const target = post.forwarding[errand.target]
  if (target?.kind !== errand.kind || !('to' in target))
    return later(`„${errand.target}“ steht nicht mehr als Mailadresse in county.yaml.`)
  if (!post.settings) return later('Für Mail fehlen die Einstellungen SMTP_URL und MAIL_FROM.')
  const { url, from } = post.settings
  const transport = createTransport({
    url,
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const abort = () => {
    reject(new Error('aborted'))
  }
  signal.addEventListener('abort', abort)
  try {
    const sent = transport.sendMail({
      from,
      to: target.to,
      ...letter(submission, post, files.length > 0),
      // The same each time: mail servers and readers drop the second copy.
      messageId: `<${submission.id}.${errand.kind}.${errand.target}@${from.slice(from.lastIndexOf('@') + 1)}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: files.map(({ name, type, read }) => ({
        filename: name,
        contentType: type,
        content: Readable.from(once(read)),
      })),
    })
    await Promise.race([sent, aborted])
    return { kind: 'done' }
  } catch (error) {
    return later(reasonOf(error))
  } finally {
    signal.removeEventListener('abort', abort)
    transport.close()
  }
}

async function* once(read: SealedFile['read']): AsyncGenerator<Uint8Array> {
  yield await read()
}

/** Says what is known without quoting the server, whose words may repeat addresses. */
function reasonOf(error: unknown): string {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown }
  if (typeof responseCode === 'number') return `Der Mailserver hat die Nachricht abgelehnt (${responseCode}).`
  return `Der Mailserver war nicht zu erreichen (${typeof code === 'string' ? code : 'abgebrochen'}).`
}
