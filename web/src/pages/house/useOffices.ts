import { useFetched } from '../../api/useFetched.ts'
import { useWords } from '../../words/useWords.ts'
import type { HeldRole, Office } from './house.ts'
import { roleWord } from './house.ts'

/** The offices, and how to say a role at one of them. */
export const useOffices = () => {
  const t = useWords()
  const offices = useFetched<{ readonly offices: readonly Office[] }>('/api/v1/offices').data?.offices ?? []
  const placeOf = (officeId: string | null) =>
    officeId === null ? t('house.everywhere') : (offices.find(({ id }) => id === officeId)?.name ?? officeId)
  const roleAt = ({ role, officeId }: Pick<HeldRole, 'role' | 'officeId'>) =>
    role === 'systemAdministrator' ? t(roleWord(role)) : `${t(roleWord(role))} · ${placeOf(officeId)}`
  return { offices, placeOf, roleAt }
}
