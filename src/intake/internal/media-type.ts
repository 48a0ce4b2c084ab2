/** The media type of a request without its parameters, in lower case. */
export const mediaTypeOf = ({ headers }: Request): string =>
  (headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
