import { useEffect } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import type { Company } from './company.ts'
import type { ApplicationDraft, ChangeDraft } from './useApplicationDraft.ts'

/** A company that applies again does not write again what the office knows of it. */
export const useWhatIsKnown = (again: boolean, draft: ApplicationDraft, change: ChangeDraft): void => {
  const known = useFetched<Company>('/api/v1/company', {}, again).data?.operator
  const isBlank = draft.taxId === '' && draft.name === ''
  useEffect(() => {
    if (!again || !known || !isBlank) return
    const { types, name, taxId, city, legalRepresentative } = known
    change({ types, name, taxId, city, legalRepresentative })
  }, [again, known, isBlank])
}
