import { type FormEvent, useState } from 'react'
import { Acts, Button } from '../../parts/Button.tsx'
import { useGo } from '../../parts/Go.tsx'
import { useWords } from '../../words/useWords.ts'
import type { ProgrammeChoices } from './company.ts'
import { TypesField } from './TypesField.tsx'
import type { ApplicationDraft, ChangeDraft } from './useApplicationDraft.ts'

/** First: what the company does decides what it is asked. */
export function ChooseTypes(props: {
  readonly programme: ProgrammeChoices
  readonly draft: ApplicationDraft
  readonly onChange: ChangeDraft
}) {
  const t = useWords()
  const go = useGo()
  const [isMissing, setMissing] = useState(false)
  const { types } = props.draft
  const next = (event: FormEvent) => {
    event.preventDefault()
    setMissing(types.length === 0)
    if (types.length > 0) void go('/solicitar?paso=requisitos')
  }
  return (
    <form className="fields" noValidate onSubmit={next}>
      <TypesField
        legend={t('apply.types.legend')}
        types={props.programme.operatorTypes}
        chosen={types}
        onChange={(chosen) => props.onChange({ types: chosen })}
        error={isMissing && types.length === 0 ? t('apply.types.missing') : undefined}
      />
      <Acts>
        <Button type="submit">{t('apply.start.next')}</Button>
      </Acts>
    </form>
  )
}
