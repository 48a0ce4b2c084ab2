import { phoneUri } from '../model/phone-uri.ts'

/** Whom to call when the search does not help. */
export interface Help {
  readonly phone: string
  readonly office: string
}

/** What to do when nothing was found: other words, the register, a person. */
export function SearchHelp({ help }: { readonly help: Help }) {
  return (
    <section class="nothing" aria-labelledby="weiter">
      <h2 id="weiter">So kommen Sie weiter</h2>
      <ul>
        <li>Prüfen Sie die Schreibweise, oder versuchen Sie ein anderes Wort dafür.</li>
        <li>Suchen Sie mit einem oder zwei Wörtern statt mit einem ganzen Satz.</li>
        <li>
          Schlagen Sie nach unter <a href="/leistungen/">Leistungen A–Z</a>.
        </li>
        <li>
          Rufen Sie an: {help.office}, <a href={phoneUri(help.phone)}>{help.phone}</a>, oder die
          Behördennummer <a href="tel:115">115</a>.
        </li>
      </ul>
    </section>
  )
}
