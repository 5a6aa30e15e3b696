import { DataTable } from '../../parts/DataTable.tsx'
import { Go } from '../../parts/Go.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Party, ToldVersion } from './declarations.ts'

/** Who stands behind the goods, and how each stood when the lane was decided. */
export function DeclarationParties({ of }: { readonly of: ToldVersion }) {
  const t = useWords()
  return (
    <DataTable
      label={t('declaration.parties')}
      rows={of.parties}
      keyOf={({ role, traderNumber, name }) => `${role} ${traderNumber} ${name}`}
      empty={<p className="soft">{t('declaration.noParties')}</p>}
      columns={[
        {
          key: 'name',
          title: t('declaration.party.name'),
          phone: 'title',
          cell: ({ name, traderNumber }) => (
            <>
              <span className="b6">{name ?? t('declaration.party.unnamed')}</span>{' '}
              {traderNumber ? <span className="sm soft num">{traderNumber}</span> : null}
            </>
          ),
        },
        {
          key: 'role',
          title: t('declaration.party.role'),
          cell: ({ role }) => t(`gate.role.${role}`),
        },
        {
          key: 'is',
          title: t('declaration.party.standing'),
          cell: (party) => <Stood of={party} />,
        },
        {
          key: 'to',
          title: t('declaration.party.see'),
          className: 'unlabelled',
          cell: ({ traderNumber, caseNumber }) =>
            traderNumber === null && caseNumber === null ? null : (
              <span className="acts inline sm">
                {caseNumber ? (
                  <Go to={`/casos/${caseNumber}`}>{t('declaration.party.toCase', { number: caseNumber })}</Go>
                ) : null}
                {traderNumber ? (
                  <Go to={`/declaraciones?operador=${encodeURIComponent(traderNumber)}`}>
                    {t('declaration.party.toShipments')}
                  </Go>
                ) : null}
              </span>
            ),
        },
      ]}
    />
  )
}

function Stood({ of: { is, tier, recentFindings } }: { readonly of: Party }) {
  const t = useWords()
  if (is === null) return <span className="soft">—</span>
  const holds = is === 'certified' || is === 'recognised'
  return (
    <>
      <Standing
        tone={holds ? 'good' : is === 'reliefSuspended' ? 'halt' : 'idle'}
        icon={holds ? 'solidTick' : is === 'reliefSuspended' ? 'half' : 'ring'}
      >
        {t(`gate.is.${is}`)}
        {tier ? ` · ${tier}` : null}
      </Standing>{' '}
      {recentFindings > 0 ? (
        <span className="sm soft">{t('declaration.party.findings', { count: recentFindings })}</span>
      ) : null}
    </>
  )
}
