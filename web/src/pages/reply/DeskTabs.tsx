import { type Session, useSession } from '../../api/session.ts'
import { Tabs } from '../../parts/Tabs.tsx'
import { useWords } from '../../words/useWords.ts'

export type DeskPart = 'acuses' | 'avisos' | 'socios' | 'personas' | 'novedades'

/** What a mandate has to cover for a part to be an agent's; the company's people themselves are for its administrator. */
const parts: readonly { readonly key: DeskPart; readonly matter?: string; readonly headOnly?: true }[] = [
  { key: 'acuses', matter: 'letters' },
  { key: 'avisos', matter: 'notices' },
  { key: 'socios', matter: 'partners' },
  { key: 'personas', headOnly: true },
  { key: 'novedades' },
]

/** The company's desk: what was sent and received, what it tells, who it works with, who works for it. */
export function DeskTabs({ current }: { readonly current: DeskPart }) {
  const t = useWords()
  const session = useSession()
  if (session?.side !== 'company') return null
  return (
    <div style={{ marginTop: 20 }}>
      <Tabs
        label={t('desk.parts')}
        of={parts
          .filter((part) => part.key === current || isOpenTo(session, part))
          .map(({ key }) => ({ key, label: t(`desk.part.${key}`), to: `/${key}`, current: key === current }))}
      />
    </div>
  )
}

const isOpenTo = (session: Session, part: (typeof parts)[number]): boolean => {
  const own = session.operators.filter(({ id }) => id === session.activeOperator)
  if (part.headOnly) return own.some(({ role }) => role === 'companyAdministrator')
  if (!part.matter || own.some(({ role }) => role !== 'mandatedAgent')) return true
  return own.some(({ scope }) => scope?.includes(part.matter ?? '') ?? false)
}
