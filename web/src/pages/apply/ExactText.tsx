import { useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { useWords } from '../../words/useWords.ts'
import type { DeclarationShown, Declarer } from './declaration.ts'
import { declarationDoor } from './declaration.ts'

/** The declaration word for word, as it will be signed and kept. */
export function ExactText({ name, post }: Declarer) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const knows = name !== '' && post !== ''
  const found = useFetched<DeclarationShown>(declarationDoor, { query: { name, post } }, isOpen && knows)
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('signing.exact')}</summary>
      {knows ? (
        <Fetched of={found} rows={4}>
          {({ text }) => <p className="declared exact">{text}</p>}
        </Fetched>
      ) : (
        <p className="sm soft">{t('signing.exactNeeds')}</p>
      )}
    </details>
  )
}
