import { useState } from 'react'
import { useSession } from '../../api/session.ts'
import { TextButton } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useKey } from '../../parts/useKey.ts'
import { useWords } from '../../words/useWords.ts'
import { GiveForm } from '../operate/Reassign.tsx'
import type { CaseView } from './caseTypes.ts'

/** Who has the case; those who may, give it to somebody else (key A). */
export function CaseOfficer({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const roles = useSession()?.roles ?? []
  const gives = !view.asOf && roles.some((role) => role === 'accountOfficer' || role === 'programmeManager')
  const [open, setOpen] = useState(false)
  useKey('a', () => setOpen(true), gives)
  const name = view.desk.people.find(({ id }) => id === view.case.assignedTo)?.name
  const words = name ? t('office.assign.has', { name }) : t('office.queue.nobody')
  return (
    <>
      {gives ? <TextButton onClick={() => setOpen(true)}>{words}</TextButton> : words}
      <Dialog open={open} title={t('office.assign.title')} onClose={() => setOpen(false)}>
        <GiveForm caseIds={[view.case.id]} to={view.case.assignedTo} onDone={() => setOpen(false)} />
        <p className="sm" style={{ marginTop: 12 }}>
          <TextButton onClick={() => setOpen(false)}>{t('web.cancel')}</TextButton>
        </p>
      </Dialog>
    </>
  )
}
