import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import type { Facilities } from './declarations.ts'

/** Papers and days, each only where the programme says anything of it. */
export const useFacilityFacts = (of: Facilities): readonly (readonly [string, string])[] => {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  const facts: (readonly [string, string])[] = []
  if (of.documents.length > 0) facts.push([t('facility.documents'), of.documents.map(say).join(', ')])
  if (of.spared.length > 0) facts.push([t('facility.spared'), of.spared.map(say).join(', ')])
  if (of.dueOn)
    facts.push([
      t('facility.due'),
      t(of.isDeferred ? 'facility.deferred' : 'facility.on', { day: forms.day(of.dueOn) }),
    ])
  if (of.transitBy)
    facts.push([
      t('facility.transit'),
      t(of.isLengthened ? 'facility.lengthened' : 'facility.on', { day: forms.day(of.transitBy) }),
    ])
  return facts
}
