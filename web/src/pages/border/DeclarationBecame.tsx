import { Standing } from '../../parts/Status.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Audit, Finding, Inspection, ToldVersion } from './declarations.ts'

/** Inspections and the audit after clearance, with what each found. */
export function DeclarationBecame({ of }: { readonly of: ToldVersion }) {
  const t = useWords()
  const { inspections, findings, audit } = of
  if (inspections.length === 0 && !audit)
    return (
      <p className="soft" style={{ marginTop: 12 }}>
        {t('declaration.nothingYet')}
      </p>
    )
  return (
    <ul className="became">
      {inspections.map((one) => (
        <li key={one.id}>
          <InspectionTold of={one} found={findings.filter(({ inspectionId }) => inspectionId === one.id)} />
        </li>
      ))}
      {audit ? (
        <li>
          <AuditTold of={audit} found={findings.filter(({ auditId }) => auditId !== null)} />
        </li>
      ) : null}
    </ul>
  )
}

function InspectionTold({ of, found }: { readonly of: Inspection; readonly found: readonly Finding[] }) {
  const t = useWords()
  const forms = useForms()
  const told = [
    of.means ? t(`declaration.inspection.means.${of.means}`) : '',
    of.endedAt
      ? t('declaration.inspection.when', {
          from: forms.moment(of.startedAt),
          until: forms.moment(of.endedAt),
        })
      : forms.moment(of.startedAt),
    of.writerName ? t('declaration.inspection.by', { name: of.writerName }) : '',
  ].filter(Boolean)
  return (
    <>
      <Ended outcome={of.outcome}>{t(`declaration.inspection.${of.outcome ?? 'begun'}`)}</Ended>
      <p className="sm soft">{told.join(' · ')}</p>
      <Found of={found} />
      {of.note ? <Voice by={of.writerName}>{of.note}</Voice> : null}
    </>
  )
}

function AuditTold({ of, found }: { readonly of: Audit; readonly found: readonly Finding[] }) {
  const t = useWords()
  const forms = useForms()
  return (
    <>
      <Ended outcome={of.outcome}>{t(`declaration.audit.${of.outcome ?? of.state}`)}</Ended>
      <p className="sm soft">{forms.moment(of.closedAt ?? of.sampledAt)}</p>
      {of.assessedDuty !== null && of.currency ? (
        <p className="sm">
          {t('declaration.audit.duty', { amount: forms.number(of.assessedDuty, 2), currency: of.currency })}
        </p>
      ) : null}
      <Found of={found} />
      {of.note ? <p className="sm">{of.note}</p> : null}
    </>
  )
}

function Ended(props: { readonly outcome: 'clean' | 'findings' | null; readonly children: string }) {
  const { outcome, children } = props
  if (outcome === null)
    return (
      <Standing tone="going" icon="lens">
        {children}
      </Standing>
    )
  return (
    <Standing
      tone={outcome === 'clean' ? 'good' : 'halt'}
      icon={outcome === 'clean' ? 'tick' : 'solidOctagon'}
    >
      {children}
    </Standing>
  )
}

function Found({ of }: { readonly of: readonly Finding[] }) {
  const t = useWords()
  if (of.length === 0) return null
  return (
    <ul className="whylist sm">
      {of.map(({ kind, place, note }, at) => (
        <li key={at}>
          {t(`gate.kind.${kind}`)}
          {t(`gate.point.${place}`) === `gate.point.${place}` ? null : ` · ${t(`gate.point.${place}`)}`}
          {note ? ` · ${note}` : null}
        </li>
      ))}
    </ul>
  )
}
