import { Standing } from '../../parts/Status.tsx'
import { useWords } from '../../words/useWords.ts'
import type { HousePerson } from './house.ts'

/** How somebody's account stands, the gravest first. */
export function AccountState({ person }: { readonly person: HousePerson }) {
  const t = useWords()
  if (person.disabled)
    return (
      <Standing tone="halt" icon="lock">
        {t('house.account.disabled')}
      </Standing>
    )
  if (person.recoveryAsked)
    return (
      <Standing tone="heed" icon="key">
        {t('house.account.recovery')}
      </Standing>
    )
  if (!person.confirmed)
    return (
      <Standing tone="heed" icon="mail">
        {t('people.invited')}
      </Standing>
    )
  return person.secondFactor ? (
    <Standing tone="good" icon="key">
      {t('people.withFactor')}
    </Standing>
  ) : (
    <Standing tone="idle" icon="dashedRing">
      {t('people.withoutFactor')}
    </Standing>
  )
}
