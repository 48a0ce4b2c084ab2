/** Whom to ask when the search does not help. */
export interface Help {
  readonly phone: string
  /** Its `tel:` address. */
  readonly call: string
  readonly office: string
  /** Address of a form or page to ask the office with. */
  readonly ask: string
}

interface Props {
  readonly help: Help
  readonly isEmpty: boolean
  readonly isFailed: boolean
}

/** What to do when nothing fits: other words, the register, a person. */
export function SearchHelp({ help, isEmpty, isFailed }: Props) {
  return (
    <section class="nothing" aria-labelledby="weiter">
      <h2 id="weiter">{isEmpty ? 'So kommen Sie weiter' : 'Nicht das Richtige dabei?'}</h2>
      <ul>
        {isFailed ? (
          <li>Prüfen Sie, ob Sie mit dem Internet verbunden sind.</li>
        ) : (
          <li>Beschreiben Sie mit eigenen Worten, was passiert ist oder was Sie vorhaben.</li>
        )}
        <li>
          Schlagen Sie nach unter <a href="/leistungen/">Leistungen A–Z</a>.
        </li>
        <li>
          Rufen Sie an: {help.office}, <a href={help.call}>{help.phone}</a>, oder die Behördennummer{' '}
          <a href="tel:115">115</a>.
        </li>
        <li>
          <a href={help.ask}>Schreiben Sie uns</a>, wir sagen Ihnen, wer zuständig ist.
        </li>
      </ul>
    </section>
  )
}
