import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { type Partner, partnersAddress } from './partners.ts'

/** Asks before a partner leaves the list. */
export function RemovePartner({ partner }: { readonly partner: Partner }) {
  const t = useWords()
  const go = useGo()
  const [isOpen, setOpen] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const remove = async () => {
    const answer = await api.delete(`${partnersAddress}/{id}`, undefined, { path: { id: partner.id } })
    if (!answer.ok) return setRefusal(answer.error)
    setOpen(false)
    await queries.invalidateQueries({ queryKey: [partnersAddress] })
    await go('/socios')
  }
  return (
    <>
      <TextButton onClick={() => setOpen(true)}>{t('partners.remove')}</TextButton>
      <Dialog
        open={isOpen}
        title={t('partners.removeTitle', { name: partner.name })}
        onClose={() => setOpen(false)}
      >
        <p className="soft">{t('partners.removeWhy')}</p>
        <RefusalNotice of={refusal} />
        <Acts>
          <Button look="halt" onClick={() => void remove()}>
            {t('partners.remove')}
          </Button>
          <TextButton onClick={() => setOpen(false)}>{t('web.cancel')}</TextButton>
        </Acts>
      </Dialog>
    </>
  )
}
