import { useSession } from '../../api/session.ts'
import { FileLink } from '../../parts/FileLink.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import type { CaseView } from './caseTypes.ts'

const readers: readonly string[] = [
  'accountOfficer',
  'validator',
  'decisionMaker',
  'programmeManager',
  'auditor',
]

/** The case as others read it: only what it has to tell. */
export function CaseOscal({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const roles = useSession()?.roles ?? []
  if (!roles.some((role) => readers.includes(role))) return null
  const visits = view.visits.filter(({ state }) => state !== 'cancelled')
  const has = {
    'assessment-plan': visits.length > 0,
    'assessment-results': visits.some(({ state }) => state === 'finished'),
    'plan-of-action-and-milestones': view.findings.length > 0,
  }
  const models = Object.entries(has).flatMap(([model, is]) => (is ? [model] : []))
  if (models.length === 0) return null
  return (
    <Row>
      <Heading>{t('oscalDesk.ofCase')}</Heading>
      <ul className="rows sm noprint" style={{ marginTop: 12 }}>
        {models.map((model) => (
          <li key={model}>
            <FileLink
              href={`/api/v1/cases/${view.case.id}/oscal/${model}`}
              name={`${view.case.number}-${model}.json`}
            >
              {t(`oscalDesk.model.${model}`)}
            </FileLink>
          </li>
        ))}
      </ul>
    </Row>
  )
}
