interface Props {
  readonly label: string
  readonly children: string
  /** A text for people instead of code. */
  readonly isProse?: boolean
}

/** Lines to copy, wrapped; scrolled inside, with the keyboard, too. */
export const CodeBox = ({ label, children, isProse = false }: Props) => (
  <pre
    class={isProse ? 'code-box code-box--prose' : 'code-box'}
    role="group"
    aria-label={label}
    tabIndex={0}
    translate={false}
  >
    {children}
  </pre>
)
