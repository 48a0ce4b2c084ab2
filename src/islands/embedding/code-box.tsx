interface Props {
  readonly label: string
  readonly children: string
  /** A text for people instead of code. */
  readonly isProse?: boolean
}

/** Lines to copy, wrapped; scrolled inside, with the keyboard, too. A text for people is there as a whole. */
export const CodeBox = ({ label, children, isProse = false }: Props) => (
  <pre
    class={isProse ? 'code-box code-box--prose' : 'code-box'}
    role="group"
    aria-label={label}
    {...(!isProse && { tabIndex: 0 })}
    translate={false}
  >
    {children}
  </pre>
)
