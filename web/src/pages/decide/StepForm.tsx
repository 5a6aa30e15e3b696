import { type FormEvent, type ReactNode, useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { ConfirmWithSecondFactor } from '../../parts/ConfirmWithSecondFactor.tsx'
import { TextArea, Tick } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useWords } from '../../words/useWords.ts'
import type { CaseView, PossibleStep } from './caseTypes.ts'
import { placeOf } from './stepPlaces.ts'
import { TierChoice } from './TierChoice.tsx'
import { type StepBody, takeStep } from './useCase.ts'

/**
 * One step an officer may take, with whatever comes with it: reasons, a recommendation, named benefits. A step that is not
 * allowed is told with its reason instead.
 */
export function StepForm(props: {
  readonly view: CaseView
  readonly step: PossibleStep
  /** One a page is the thing to do. */
  readonly main?: boolean
  readonly lead?: ReactNode
  readonly onTaken?: () => void
}) {
  const { step } = props
  if (!step.allowed) return <NotNow step={step} />
  return <Taking {...props} key={step.step} />
}

/** Why a step cannot be taken, in a sentence; never a bare disabled button. */
export function NotNow({ step }: { readonly step: PossibleStep }) {
  const t = useWords()
  return (
    <div className="notnow">
      <Standing tone="idle" icon="lock">
        {t(`step.${step.step}`)}
      </Standing>
      <p className="sm soft">{useRefusalWords()(step)}</p>
    </div>
  )
}

/** The reason behind a step that is not allowed; who played a part is told which. */
export const useRefusalWords = () => {
  const t = useWords()
  return ({ refusal }: PossibleStep): string => {
    if (!refusal) return ''
    const part = refusal.with?.part
    if (part) return t(`youPlayed.${part}`)
    return t(`refusal.${refusal.code}`, refusal.with)
  }
}

const signs = (step: PossibleStep) => step.asks.includes('secondFactor')

function Taking(props: Parameters<typeof StepForm>[0]) {
  const t = useWords()
  const { view, step } = props
  const form = useStepInput(step)
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const take = async (code?: string) => {
    const answer = await takeStep(view, step.step, form.body(), code)
    if (answer.ok) props.onTaken?.()
    return answer
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !form.check()) return
    setRefusal(undefined)
    if (signs(step)) return setAsking(true)
    setBusy(true)
    const answer = await take()
    setBusy(false)
    if (!answer.ok) setRefusal(answer.error)
  }
  const place = placeOf(step.step)
  return (
    <>
      <form className="fields step" noValidate onSubmit={send} aria-label={t(`step.${step.step}`)}>
        {props.lead}
        <StepFields view={view} step={step} form={form} />
        <RefusalNotice of={refusal} kept={t('office.step.kept')} />
        <Acts>
          <Button
            type="submit"
            icon={place.icon}
            busy={busy}
            look={place.look ?? (props.main ? 'fill' : 'line')}
          >
            {t(`step.${step.step}`)}
          </Button>
          {signs(step) ? <span className="xs dim">{t('office.step.signs')}</span> : null}
        </Acts>
      </form>
      <ConfirmWithSecondFactor
        open={asking}
        title={t(`step.${step.step}`)}
        consequence={t(`office.consequence.${step.step}`)}
        act={t('office.step.sign')}
        look={place.look === 'halt' ? 'halt' : 'fill'}
        onConfirm={take}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

interface StepInput {
  readonly words: string
  readonly setWords: (words: string) => void
  readonly benefits: readonly string[]
  readonly setBenefits: (benefits: readonly string[]) => void
  readonly tier: string | undefined
  readonly setTier: (tier: string) => void
  readonly missing: readonly string[]
  readonly check: () => boolean
  readonly body: () => StepBody
}

const wantsWords = (step: PossibleStep) =>
  step.asks.includes('reasons') || step.asks.includes('recommendation')

const useStepInput = (step: PossibleStep): StepInput => {
  const [words, setWords] = useState('')
  const [benefits, setBenefits] = useState<readonly string[]>([])
  const [tier, setTier] = useState<string>()
  const [missing, setMissing] = useState<readonly string[]>([])
  const names = step.asks.includes('namedBenefits')
  const ranks = step.asks.includes('namedTier')
  return {
    ...{ words, setWords, benefits, setBenefits, tier, setTier, missing },
    check: () => {
      const found = [
        ...(wantsWords(step) && words.trim() === '' ? ['words'] : []),
        ...(names && benefits.length === 0 ? ['benefits'] : []),
        ...(ranks && !tier ? ['tier'] : []),
      ]
      setMissing(found)
      return found.length === 0
    },
    body: () => ({
      ...(step.asks.includes('reasons') ? { reasons: words } : {}),
      ...(names ? { benefits } : {}),
      ...(ranks && tier ? { tier } : {}),
      ...(step.asks.includes('recommendation')
        ? { recommendation: { outcome: outcomeOf(step.step), text: words } }
        : {}),
    }),
  }
}

const outcomeOf = (step: string) => (step === 'recommendRefusal' ? 'refuse' : 'certify')

function StepFields(props: {
  readonly view: CaseView
  readonly step: PossibleStep
  readonly form: StepInput
}) {
  const t = useWords()
  const { step, form } = props
  const kind = step.asks.includes('recommendation') ? 'recommendation' : 'reasons'
  return (
    <>
      {step.asks.includes('namedBenefits') ? <BenefitTicks {...props} /> : null}
      {step.asks.includes('namedTier') ? (
        <TierChoice
          tiers={props.view.words.tiers}
          value={form.tier}
          onChange={form.setTier}
          missing={form.missing.includes('tier')}
        />
      ) : null}
      {wantsWords(step) ? (
        <TextArea
          voice
          name="words"
          label={t(`office.step.${kind}`)}
          hint={t(`office.step.${kind}Hint`)}
          error={form.missing.includes('words') ? t(`refusal.casework.needs.${kind}`) : undefined}
          value={form.words}
          onChange={form.setWords}
        />
      ) : null}
    </>
  )
}

function BenefitTicks({ view, form }: { readonly view: CaseView; readonly form: StepInput }) {
  const t = useWords()
  const { benefits, setBenefits } = form
  const tick = (id: string) => (on: boolean) =>
    setBenefits(on ? [...benefits, id] : benefits.filter((one) => one !== id))
  return (
    <fieldset>
      <legend className="flabel">{t('office.step.benefits')}</legend>
      {view.words.benefits.map(({ id, name }) => (
        <Tick key={id} name={id} checked={benefits.includes(id)} onChange={tick(id)}>
          {name}
        </Tick>
      ))}
      {form.missing.includes('benefits') ? (
        <p className="mantine-InputWrapper-error" role="alert">
          {t('refusal.casework.needs.namedBenefits')}
        </p>
      ) : null}
    </fieldset>
  )
}
