import { useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { isByPart } from '../../parts/answerParts.ts'
import { TextButton } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { PartsRead } from '../../parts/PartChoices.tsx'
import { Status } from '../../parts/Status.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useText } from '../apply/useText.ts'
import { type Answered, type Criterion, type Place, partsAsked, wordsField } from './profile.ts'

/** Everything that was ever written here. */
export function History(props: { readonly place: Place; readonly criterion: Criterion }) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <TextButton onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'assess.history.hide' : 'assess.history.show')}
      </TextButton>
      {isOpen ? <Versions {...props} /> : null}
    </div>
  )
}

function Versions({ place, criterion }: { readonly place: Place; readonly criterion: Criterion }) {
  const t = useWords()
  const say = useText()
  const parts = partsAsked(criterion, say, (level) => t(`assess.level.${level}`))
  const forms = useForms()
  const found = useFetched<{ readonly versions: readonly Answered[] }>(
    '/api/v1/company/answers/{siteId}/{criterionId}/history',
    { path: { ...place } },
  )
  return (
    <Fetched of={found} rows={3}>
      {({ versions }) => (
        <ol className="versions">
          {versions.map((one) => (
            <li key={one.version}>
              <p className="xs dim">
                {one.by}, {forms.moment(one.at)} <Status of={one.status ?? 'unanswered'} />
              </p>
              {isByPart(one.parts) ? <PartsRead parts={parts} said={one.parts} /> : null}
              <Voice>{one[wordsField(one)]}</Voice>
            </li>
          ))}
        </ol>
      )}
    </Fetched>
  )
}
