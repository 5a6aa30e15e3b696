import { useSession } from '../../api/session.ts'
import { Go } from '../../parts/Go.tsx'
import { Facts, Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Decision, ToldVersion } from './declarations.ts'
import { LaneMark } from './LaneMark.tsx'
import { useFacilityFacts } from './useFacilityFacts.ts'

const readTables = ['riskAnalyst', 'programmeManager', 'auditor']

/** Which lane, and why: the reasons in plain words first, then what they were reckoned with. */
export function DeclarationDecision({ of: { decision } }: { readonly of: ToldVersion }) {
  const t = useWords()
  const forms = useForms()
  return (
    <Row margin={decision ? t('declaration.decidedOn', { when: forms.moment(decision.decidedAt) }) : null}>
      <Heading>{t('declaration.decision')}</Heading>
      {decision ? <Told of={decision} /> : <p className="soft">{t('declaration.noDecision')}</p>}
    </Row>
  )
}

function Told({ of }: { readonly of: Decision }) {
  const t = useWords()
  const forms = useForms()
  const mayReadTables = (useSession()?.roles ?? []).some((role) => readTables.includes(role))
  const facilities = useFacilityFacts(of.facilities)
  const share = forms.number(of.drawProbability * 100, 1)
  return (
    <>
      <p style={{ marginTop: 12 }} className="lanemark large">
        <LaneMark of={of.lane} />
        {of.means ? (
          <span className="soft sm">
            {t(of.means === 'scanner' ? 'declaration.byScanner' : 'declaration.byHand')}
          </span>
        ) : null}
      </p>
      <ul className="whylist">
        {of.why.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Facts
        of={[
          [t('declaration.basis'), t(`declaration.basis.${of.basis}`)],
          [
            t('declaration.score'),
            of.relief > 0
              ? t('declaration.scoreTold', {
                  raw: forms.number(of.rawScore, 1),
                  relief: forms.number(of.relief, 1),
                  score: forms.number(of.score, 1),
                })
              : t('declaration.scorePlain', { score: forms.number(of.score, 1) }),
          ],
          ...facilities,
          [t('declaration.draw'), t(of.drawn ? 'declaration.drawn' : 'declaration.notDrawn', { share })],
          [
            t('declaration.inputs'),
            <>
              {t('declaration.inputsTold', {
                tables: of.tablesVersion,
                thresholds: of.thresholdsVersion,
                when: forms.moment(of.standingAsOf),
              })}{' '}
              {mayReadTables && of.tablesVersion > 0 ? (
                <Go to={`/focalizacion/${of.tablesVersion}`}>{t('declaration.toTables')}</Go>
              ) : null}
            </>,
          ],
        ]}
      />
    </>
  )
}
