import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Site } from './company.ts'

/** Asks before a site leaves the profile. */
export function CloseSite({ site }: { readonly site: Site }) {
  const t = useWords()
  const go = useGo()
  const [isOpen, setOpen] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const close = async () => {
    const body = { version: site.version }
    const answer = await api.post('/api/v1/company/sites/{id}/close', body, { path: { id: site.id } })
    if (!answer.ok) return setRefusal(answer.error)
    setOpen(false)
    await queries.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/api/v1/company'),
    })
    await go('/empresa')
  }
  return (
    <>
      <TextButton onClick={() => setOpen(true)}>{t('apply.site.close')}</TextButton>
      <Dialog
        open={isOpen}
        title={t('apply.site.closeTitle', { name: site.name })}
        onClose={() => setOpen(false)}
      >
        <p className="soft">{t('apply.site.closeWhy')}</p>
        <RefusalNotice of={refusal} />
        <Acts>
          <Button look="halt" onClick={close}>
            {t('apply.site.close')}
          </Button>
          <TextButton onClick={() => setOpen(false)}>{t('web.cancel')}</TextButton>
        </Acts>
      </Dialog>
    </>
  )
}
