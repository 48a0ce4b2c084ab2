import type { Language } from '../../../../widgets/contract/text.ts'
import type { Path } from '../../../exchange/yaml/edit.ts'
import { controlAt, useDesk } from '../desk-context.ts'
import { useEdit } from '../use-edit.ts'
import { Control, ControlGroup, type ControlProps, FindingsAt, hintOf } from './control.tsx'

/** Languages as authors call them. */
export const languageNames: Readonly<Record<Language, string>> = {
  de: 'Deutsch',
  en: 'Englisch',
  'de-simple': 'Leichte Sprache',
}

interface Props extends ControlProps {
  readonly isLong?: boolean
}

/** A text, its languages side by side. */
export function LocalInput({ path, value, label, hint, isLong = false }: Props) {
  const { languages } = useDesk()
  const only = languages.length === 1 ? languages[0] : undefined
  if (only)
    return (
      <Control path={[...path, only]} label={label} hint={hint}>
        <OneLanguage path={path} value={value} label={label} language={only} isLong={isLong} hint={hint} />
        <FindingsAt path={path} />
      </Control>
    )
  return (
    <ControlGroup path={path} label={label} hint={hint}>
      <div class="ws-languages">
        {languages.map((language) => (
          <div key={language}>
            <label class="ws-language" for={controlAt([...path, language])}>
              {languageNames[language]}
            </label>
            <OneLanguage
              path={path}
              value={value}
              label={label}
              language={language}
              isLong={isLong}
              hint={hint}
            />
            <FindingsAt path={[...path, language]} />
          </div>
        ))}
      </div>
    </ControlGroup>
  )
}

interface OneProps extends Props {
  readonly language: Language
}

function OneLanguage({ path, value, label, language, isLong = false, hint }: OneProps) {
  const edit = useEdit()
  const key: Path = [...path, language]
  const text = textIn(value, language)
  const set = (typed: string) => {
    const rest = Object.keys(typeof value === 'object' && value !== null ? value : {}).filter(
      (each) => each !== language,
    )
    // German is the text itself: without it there is none, unless another language still waits for it.
    const isGone = typed === '' && (language !== 'de' || rest.length === 0)
    edit(key, isGone ? undefined : typed, `${label} geändert`)
  }
  const shared = {
    id: controlAt(key),
    class: 'ws-input',
    value: text,
    lang: language === 'en' ? 'en' : 'de',
    'aria-describedby': hint ? hintOf(path.length > 0 ? path : key) : undefined,
    onInput: (event: { currentTarget: { value: string } }) => set(event.currentTarget.value),
  }
  const rows = isLong ? 5 : Math.min(4, Math.max(1, Math.ceil(text.length / 44)))
  return <textarea {...shared} rows={rows} spellcheck />
}

const textIn = (value: unknown, language: string): string => {
  const text =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[language] : undefined
  return typeof text === 'string' ? text : ''
}
