import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { CheckEligibility } from './CheckEligibility.tsx'
import { ChooseTypes } from './ChooseTypes.tsx'
import type { ProgrammeChoices } from './company.ts'
import { EnterCompany } from './EnterCompany.tsx'
import { useApplicationDraft } from './useApplicationDraft.ts'
import { useWhatIsKnown } from './useWhatIsKnown.ts'

const steps = ['actividad', 'requisitos', 'empresa'] as const

/** What the company does, whether it may apply and why, and its data: three short pages, nothing lost between them. */
export function StartApplication() {
  const t = useWords()
  const found = useFetched<ProgrammeChoices>('/api/v1/programme')
  const [{ paso, otra }] = useFilters()
  const [draft, change] = useApplicationDraft()
  useWhatIsKnown(otra === 'si', draft, change)
  const here = draft.types.length === 0 ? 0 : Math.max(0, steps.indexOf(paso as (typeof steps)[number]))
  const step = steps[here] ?? 'actividad'
  return (
    <>
      <Row first margin={<strong>{t('apply.start.place', { step: here + 1, of: steps.length })}</strong>}>
        <PageTitle lead={t(`apply.start.${step}.lead`)}>{t(`apply.start.${step}.title`)}</PageTitle>
      </Row>
      <Row>
        <Fetched of={found} rows={6}>
          {(programme) =>
            step === 'actividad' ? (
              <ChooseTypes programme={programme} draft={draft} onChange={change} />
            ) : step === 'requisitos' ? (
              <CheckEligibility programme={programme} draft={draft} onChange={change} />
            ) : (
              <EnterCompany draft={draft} onChange={change} />
            )
          }
        </Fetched>
      </Row>
    </>
  )
}
