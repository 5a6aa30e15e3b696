import { useState } from 'react'
import { useWords } from '../words/useWords.ts'
import { Acts, Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Facts } from './Sheet.tsx'
import { useKey } from './useKey.ts'

/** `?` lists the keys. */
export function KeyHelp({ office }: { readonly office: boolean }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  useKey('?', () => setOpen(true))
  const keys: [string, string][] = [
    ...(office ? ([['/', t('web.keys.search')]] as [string, string][]) : []),
    ['J', t('web.keys.down')],
    ['K', t('web.keys.up')],
    [t('web.keys.enterKey'), t('web.keys.open')],
    ...(office
      ? ([
          ['M', t('web.keys.message')],
          ['A', t('web.keys.assign')],
        ] as [string, string][])
      : []),
    ['?', t('web.keys.help')],
  ]
  return (
    <Dialog open={open} title={t('web.keys.title')} onClose={() => setOpen(false)}>
      <Facts of={keys.map(([key, word]) => [word, <kbd key={key}>{key}</kbd>] as const)} />
      <Acts>
        <Button look="line" onClick={() => setOpen(false)}>
          {t('web.close')}
        </Button>
      </Acts>
    </Dialog>
  )
}
