import { Choice } from '../../parts/Choice.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { useWords } from '../../words/useWords.ts'
import type { InspectionRecord } from './gate.ts'

type Seen = InspectionRecord['points'][number]

/** One place: fine, or what is wrong with it, with a photo. */
export function PointLine(props: {
  readonly point: string
  readonly seen: Seen | undefined
  readonly kinds: readonly string[]
  readonly onChange: (seen: Seen) => void
  /** None once the inspection holds all it may. */
  readonly onPhoto: ((file: File) => void) | undefined
}) {
  const t = useWords()
  const { point, seen } = props
  const with_ = (change: Partial<Seen>) =>
    props.onChange({ point, is: seen?.is ?? 'ok', note: seen?.note ?? '', ...seen, ...change })
  return (
    <div className="gate-point">
      <Choice
        legend={t(`gate.point.${point}`)}
        name={`point-${point}`}
        value={seen?.is}
        options={[
          { value: 'ok', label: t('gate.insp.ok') },
          { value: 'finding', label: t('gate.insp.finding') },
        ]}
        onChange={(is) => with_({ is: is === 'finding' ? 'finding' : 'ok' })}
      />
      {seen?.is === 'finding' ? (
        <>
          <ShortSelect
            label={t('gate.insp.kind')}
            value={seen.kind ?? ''}
            options={[
              { value: '', label: '—' },
              ...props.kinds.map((kind) => ({ value: kind, label: t(`gate.kind.${kind}`) })),
            ]}
            onChange={(kind) => (kind ? with_({ kind }) : undefined)}
          />
          <TextField label={t('gate.insp.note')} value={seen.note} onChange={(note) => with_({ note })} />
          {props.onPhoto ? <Camera onPhoto={props.onPhoto} /> : null}
        </>
      ) : null}
    </div>
  )
}

function Camera({ onPhoto }: { readonly onPhoto: (file: File) => void }) {
  const t = useWords()
  return (
    <label className="btn line sml gate-camera">
      {t('gate.insp.photo')}
      <input
        className="sr"
        type="file"
        accept="image/*"
        capture="environment"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onPhoto(file)
        }}
      />
    </label>
  )
}
