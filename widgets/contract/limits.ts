// What the wire and the forms are bound to, without a schema: the browser loads these and not the checks around them.

/** Languages a definition can hold text in. `de-simple` is plain-language German for people who read little. */
export const languages = ['de', 'en', 'de-simple'] as const

/** File types a form may ask for; recognised by their first bytes, not by their name. */
export const fileTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type FileType = (typeof fileTypes)[number]

/** Name of the database in which a browser keeps drafts and applications. */
export const outboxName = 'amtswerk'

/** Bytes of one file that an application accepts at most: 20 MB. */
export const maxFileBytes = 20_000_000
/** Bytes of all files of one application together: 100 MB. */
export const maxFilesBytes = 100_000_000

/** Media type of every sealed body on the wire: a compact JWE. */
export const sealedMediaType = 'application/jose'
/** Media type of an application for FIT-Connect on its way to the relay. */
export const fitConnectMediaType = 'application/vnd.amtswerk.fit-connect+json'
/** What names a schema: an address or a URN. */
export const fitConnectSchemes = /^(?:https:\/\/|urn:)\S+$/u
/** Bytes of a sealed manifest that an intake takes at most. Answers are text; files travel as blobs. */
export const maxManifestBytes = 2_000_000
/** Bytes of a sealed blob at most: a file, padded, in base64url with its header. */
export const maxBlobBytes = Math.ceil((maxFileBytes * 1.13 * 4) / 3) + 4096

/** Ending of the file in which a citizen hands in an application. */
export const handInFileEnding = '.amtantrag'

/** `typ` of a key set's protected header. */
export const keysetType = 'amt-keyset+jws'
/** `typ` of a signed form release. */
export const releaseType = 'amt-release+jws'
/** `typ` of a receipt's protected header. */
export const receiptType = 'amt-receipt+jws'
/** `typ` of a delegate's certificate. */
export const delegateType = 'amt-delegate+jws'

/** Counts up when key sets or releases change so that an older widget must not go on. See `Keyset.minWidget`. */
export const widgetGeneration = 1
