/** Whether a service can be done online at once. */
export const isOnline = ({ online }: { readonly online: string }): boolean =>
  online === 'form' || online === 'external'
