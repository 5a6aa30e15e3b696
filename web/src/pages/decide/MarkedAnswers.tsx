import { TextButton } from '../../parts/Button.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { markReturn, reviews } from './AnswerRead.tsx'
import type { CaseView } from './caseTypes.ts'
import type { CaseProfileData } from './profileTypes.ts'

/** The answers marked to go back and not sent yet: they go out together, with the case. */
export function MarkedAnswers({ view, data }: { readonly view: CaseView; readonly data: CaseProfileData }) {
  const t = useWords()
  const forms = useForms()
  const marked = data.returns.filter(({ stepId }) => stepId === null)
  if (marked.length === 0) return null
  const criteria = new Map(
    data.standards.flatMap(({ subStandards }) =>
      subStandards.flatMap((sub) => sub.criteria.map((one) => [one.id, one] as const)),
    ),
  )
  const site = new Map(data.sites.map(({ id, name }) => [id, name]))
  return (
    <div style={{ marginTop: 16 }}>
      <Heading aside={forms.number(marked.length)}>{t('office.returned.title')}</Heading>
      <ol className="rules">
        {marked.map((one) => (
          <li key={one.id}>
            <span className="b6 num">{criteria.get(one.criterionId)?.number ?? one.criterionId}</span>{' '}
            <span className="sm soft">{site.get(one.siteId ?? '') ?? ''}</span>
            <Voice>{one.reason}</Voice>
            {reviews(view) ? (
              <p className="xs">
                <TextButton onClick={() => void markReturn(view, [one.siteId], one.criterionId, '')}>
                  {t('office.returned.takeBack')}
                </TextButton>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  )
}
