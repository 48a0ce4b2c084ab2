import { useMemo } from '../../own-hooks.ts'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import type { Change } from '../../../exchange/compare/change.ts'
import { changesBetween } from '../../../exchange/compare/changes-between.ts'
import { requiredBump } from '../../../exchange/versions/required-bump.ts'
import { Emphasised } from '../conditions/emphasised.tsx'
import { changesByStep } from './changes-by-step.ts'
import { headlineOf } from './headline-of.ts'
import { MarkedText } from './marked-text.tsx'
import { versionNote } from './version-note.ts'

interface Props {
  readonly before: FormDefinition
  readonly after: FormDefinition
}

const languages = { de: 'Deutsch', en: 'Englisch', 'de-simple': 'Leichte Sprache' } as const

/** What is different between two versions of a form, in words, step by step, and which version that demands. */
export function CompareView({ before, after }: Props) {
  const groups = useMemo(() => changesByStep(changesBetween(before, after), before, after), [before, after])
  const { bump, reasons } = useMemo(() => requiredBump(before, after), [before, after])
  const count = groups.reduce((sum, { changes }) => sum + changes.length, 0)
  const note = versionNote(bump, before, after)
  if (count === 0)
    return <p class="changes__none">Es hat sich nichts geändert. Beide Fassungen sind gleich.</p>
  return (
    <div class="changes">
      <p class="changes__count">
        {count === 1 ? 'Eine Änderung' : `${count} Änderungen`}, von Version {before.version} zu{' '}
        {after.version}.
      </p>
      {note && (
        <div class={note.isEnough ? 'changes__version' : 'changes__version changes__version--open'}>
          <p>{note.words}</p>
          <details>
            <summary>Warum?</summary>
            <ul>
              {reasons
                .filter((reason) => reason.bump === bump)
                .map(({ words }, index) => (
                  <li key={index}>
                    <Emphasised text={words} />
                  </li>
                ))}
            </ul>
          </details>
        </div>
      )}
      {groups.map(({ title, changes }) => (
        <section key={title} class="changes__group">
          <h3>{title}</h3>
          <ul>
            {changes.map((change, index) => (
              <ChangeItem key={index} change={change} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function ChangeItem({ change }: { readonly change: Change }) {
  const { kind, text } = change
  return (
    <li class={`changes__item changes__item--${kind}`}>
      <p>
        <Emphasised text={headlineOf(change)} />
      </p>
      {text && (
        <p class="changes__text" lang={text.language === 'en' ? 'en' : 'de'}>
          {text.language !== 'de' && (
            <span class="changes__language" lang="de">
              {languages[text.language]}:{' '}
            </span>
          )}
          <MarkedText was={text.was} now={text.now} />
        </p>
      )}
    </li>
  )
}
