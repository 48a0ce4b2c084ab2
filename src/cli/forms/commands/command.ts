/** What stands behind a command's name. */
export interface FormsArguments {
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
}

/** One of `npm run forms -- …`. */
export interface FormsCommand {
  readonly options: Readonly<
    Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>
  >
  /** German: how it is called, and what each option does. */
  readonly usage: string
  /** @returns The exit code. */
  readonly run: (args: FormsArguments) => Promise<number>
}
