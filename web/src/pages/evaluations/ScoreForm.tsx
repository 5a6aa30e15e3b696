import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { TextArea, Tick } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import {
  evaluationsChanged,
  evidenceClasses,
  type Indicator,
  type Score,
  type VisitRead,
  visitDoor,
} from './evaluations.ts'
import { MeasuredLine } from './Measured.tsx'
import { useEvaluationWords } from './useEvaluationWords.ts'

interface ScoreFormProps {
  readonly indicator: Indicator
  readonly of: VisitRead
  readonly own: Score | undefined
  readonly onClose: () => void
}

const levelOf = (own: Score | undefined) =>
  own === undefined ? undefined : own.level === null ? 'none' : String(own.level)

/** One indicator: its five levels in words, how one knows, and what shows it. */
export function ScoreForm({ indicator, of, own, onClose }: ScoreFormProps) {
  const t = useWords()
  const text = useText()
  const [level, setLevel] = useState(levelOf(own))
  const [classes, setClasses] = useState<readonly string[]>(own?.classes ?? [])
  const [linked, setLinked] = useState<readonly string[]>([
    ...(own?.documents ?? []),
    ...(own?.meetings ?? []),
  ])
  const [because, setBecause] = useState(own?.because ?? '')
  const { missing, refusal, busy, submit } = useSending<'level' | 'classes', unknown>({
    check: () => ({
      ...(level ? {} : { level: t('evaluation.form.levelMissing') }),
      ...(level !== undefined && level !== 'none' && classes.length === 0
        ? { classes: t('evaluation.form.classMissing') }
        : {}),
    }),
    send: () =>
      api.post(
        `${visitDoor}/scores`,
        {
          ...{ indicator: indicator.id, level: level === 'none' ? null : Number(level), classes, because },
          documents: of.documents.map(({ id }) => id).filter((id) => linked.includes(id)),
          meetings: of.meetings.map(({ id }) => id).filter((id) => linked.includes(id)),
        },
        { path: { id: of.visit.id } },
      ),
    onDone: async () => {
      onClose()
      await evaluationsChanged()
    },
  })
  return (
    <form className="fields score" noValidate onSubmit={submit} aria-label={text(indicator.name)}>
      <Hints indicator={indicator} of={of} />
      <Choice
        column
        legend={t('evaluation.form.level')}
        name={`level-${indicator.id}`}
        value={level}
        onChange={setLevel}
        error={missing.level}
        options={[
          ...indicator.levels.map((words, place) => ({
            value: String(place),
            label: <b className="num">{place}</b>,
            hint: text(words),
          })),
          { value: 'none', label: t('evaluation.noEvidence'), hint: t('evaluation.noEvidenceTells') },
        ]}
      />
      <Ticks
        legend={t('evaluation.form.classes')}
        of={evidenceClasses.map((one) => [one, t(`evaluation.class.${one}`)] as const)}
        value={classes}
        onChange={setClasses}
        error={missing.classes}
      />
      <Evidence of={of} value={linked} onChange={setLinked} />
      <TextArea
        name="because"
        voice
        rows={2}
        label={t('evaluation.form.because')}
        value={because}
        onChange={setBecause}
        longest={4000}
      />
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" small busy={busy}>
          {t('evaluation.save')}
        </Button>
        <TextButton onClick={onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}

/** Whom to ask, what to see, what was before, and what the crosswalk proposes. */
function Hints({ indicator, of }: Pick<ScoreFormProps, 'indicator' | 'of'>) {
  const t = useWords()
  const text = useText()
  const say = useEvaluationWords()
  const earlier = of.earlier.find((one) => one.indicator === indicator.id)
  return (
    <>
      <p className="sm soft">
        {t('evaluation.scores.ask', { groups: indicator.groups.map(say.group).join(' · ') })}{' '}
        {text(indicator.evidence)}
      </p>
      {earlier ? (
        <p className="sm">{t('evaluation.scores.earlier', { level: say.level(earlier.level) })}</p>
      ) : null}
      {of.measures
        .filter((one) => one.indicator === indicator.id)
        .map((one) => (
          <MeasuredLine key={one.measure} one={one} scoring />
        ))}
      {indicator.coverage === 'safe' ? (
        <p className="sm">
          {of.safe
            ? t('evaluation.scores.safe', {
                level: of.safe.level,
                covered: of.safe.covered.join(' '),
                open: of.safe.open.join(' ') || '–',
                customs: of.safe.customs.join(' ') || '–',
              })
            : t('evaluation.scores.noSafe')}
        </p>
      ) : null}
    </>
  )
}

function Evidence(props: {
  readonly of: VisitRead
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}) {
  const t = useWords()
  const forms = useForms()
  const say = useEvaluationWords()
  const { documents, meetings } = props.of
  if (documents.length + meetings.length === 0) return null
  return (
    <Ticks
      legend={t('evaluation.form.evidenceLinked')}
      of={[
        ...documents.map(({ id, title }) => [id, title] as const),
        ...meetings.map(
          ({ id, stakeholder, on }) => [id, `${say.group(stakeholder)}, ${forms.day(on)}`] as const,
        ),
      ]}
      value={props.value}
      onChange={props.onChange}
    />
  )
}

export function Ticks(props: {
  readonly legend: string
  readonly of: readonly (readonly [value: string, label: string])[]
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  readonly error?: string | undefined
}) {
  return (
    <fieldset>
      <legend className="flabel">{props.legend}</legend>
      <div className="beside-ticks">
        {props.of.map(([value, label]) => (
          <Tick
            key={value}
            checked={props.value.includes(value)}
            onChange={(on) =>
              props.onChange(on ? [...props.value, value] : props.value.filter((one) => one !== value))
            }
          >
            {label}
          </Tick>
        ))}
      </div>
      {props.error ? (
        <p className="mantine-InputWrapper-error" role="alert">
          {props.error}
        </p>
      ) : null}
    </fieldset>
  )
}
