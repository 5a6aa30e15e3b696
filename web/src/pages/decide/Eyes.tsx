import { useSession } from '../../api/session.ts'
import { FourEyes, type Pair } from '../../parts/FourEyes.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { CaseView, PossibleStep } from './caseTypes.ts'
import { useRefusalWords } from './StepForm.tsx'

/** The states a decision left behind: who took it stands there. */
const ends: readonly string[] = ['certified', 'refused', 'revoked', 'reinstated']

/** Steps that decide: nobody takes one on what they had a part in. */
export const decisions: readonly string[] = [
  'certify',
  'refuse',
  'renew',
  'confirmSuspension',
  'reinstate',
  'revoke',
  'upholdDecision',
  'grantAppeal',
]

/** Who reviewed, vetted, validated and recommended; who decides; and whether that may be the reader. */
export function Eyes({
  view,
  offered,
}: {
  readonly view: CaseView
  readonly offered: readonly PossibleStep[]
}) {
  const t = useWords()
  const why = useRefusalWords()
  const own = offered.filter(({ step }) => decisions.includes(step))
  const may = own.some(({ allowed }) => allowed)
  const kept = own.find(({ allowed }) => !allowed)
  const verdict = may
    ? t('office.eyes.may')
    : kept
      ? why(kept)
      : t(view.case.recommendation ? 'office.eyes.another' : 'office.eyes.notYet')
  return <FourEyes pairs={usePairs(view, may)} may={may} verdict={verdict} />
}

/** Whose eyes count, by what is decided: the application, a suspension, or an appeal against either. */
const partsBefore = ({ case: { state, stateBefore } }: CaseView): readonly string[] => {
  const on = state === 'appeal' ? (stateBefore ?? state) : state
  if (on === 'suspended' || on === 'partlySuspended') return ['suspended', 'confirmed']
  if (state === 'appeal') return ['recommended', 'decided']
  return ['reviewed', 'vetted', 'validated', 'recommended']
}

const usePairs = (view: CaseView, may: boolean): readonly Pair[] => {
  const t = useWords()
  const forms = useForms()
  const session = useSession()
  const played = (part: string) => view.desk.played.filter((one) => one.part === part)
  const pair = (part: string): Pair => {
    const people = played(part)
    const last = people.at(-1)
    return {
      key: part,
      does: t(`part.${part}`),
      who: last ? forms.list([...new Set(people.map(({ name }) => name))]) : t('office.eyes.nobody'),
      when: last ? forms.moment(last.at) : '',
      status: last ? 'signed' : 'locked',
    }
  }
  const decided = ends.includes(view.case.state) ? played('decided').at(-1) : undefined
  const decides: Pair = may
    ? {
        key: 'decides',
        does: t('office.eyes.decides'),
        who: session?.person.name ?? '',
        when: t('office.eyes.noPart'),
        status: 'yourTurn',
        turn: true,
      }
    : {
        key: 'decides',
        does: t(decided ? 'part.decided' : 'office.eyes.decides'),
        who: decided?.name ?? t('office.eyes.other'),
        when: decided ? forms.moment(decided.at) : '',
        status: decided ? (
          'signed'
        ) : (
          <Standing tone="idle" icon="lock">
            {t('office.eyes.waits')}
          </Standing>
        ),
      }
  return [...partsBefore(view).map(pair), decides]
}
