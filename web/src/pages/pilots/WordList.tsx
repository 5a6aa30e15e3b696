import { TextButton } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { useWords } from '../../words/useWords.ts'

export interface Wording {
  readonly id: string
  readonly es: string
  readonly en: string
}

/** Names in both languages, one a line; each keeps the key it was given. */
export function WordList(props: {
  readonly legend: string
  readonly name: string
  readonly of: readonly Wording[]
  readonly onChange: (of: Wording[]) => void
}) {
  const t = useWords()
  const { of, onChange } = props
  const change = (place: number, over: Partial<Wording>) =>
    onChange(of.map((one, at) => (at === place ? { ...one, ...over } : one)))
  return (
    <fieldset>
      <legend className="flabel">{props.legend}</legend>
      {of.map(({ id, es, en }, place) => (
        <div key={id} className="pilot-words">
          <TextField
            small
            name={`${props.name}-${id}-es`}
            label={t('pilot.form.es')}
            longest={500}
            value={es}
            onChange={(value) => change(place, { es: value })}
          />
          <TextField
            small
            name={`${props.name}-${id}-en`}
            label={t('pilot.form.en')}
            longest={500}
            value={en}
            onChange={(value) => change(place, { en: value })}
          />
          <TextButton onClick={() => onChange(of.filter((_, at) => at !== place))}>
            {t('pilot.form.remove', { name: es || en || id })}
          </TextButton>
        </div>
      ))}
      <TextButton onClick={() => onChange([...of, { id: freeId(props.name, of), es: '', en: '' }])}>
        {t('pilot.form.add')}
      </TextButton>
    </fieldset>
  )
}

const freeId = (name: string, of: readonly Wording[]): string => {
  let n = of.length + 1
  while (of.some(({ id }) => id === `${name}-${n}`)) n += 1
  return `${name}-${n}`
}
