import { useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { TextButton } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Status } from '../../parts/Status.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Answered, Place } from './profile.ts'

/** Everything that was ever written here. */
export function History({ place }: { readonly place: Place }) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <TextButton onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'assess.history.hide' : 'assess.history.show')}
      </TextButton>
      {isOpen ? <Versions place={place} /> : null}
    </div>
  )
}

function Versions({ place }: { readonly place: Place }) {
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
              <Voice>{one.status === 'notApplicable' ? one.reason : one.text}</Voice>
            </li>
          ))}
        </ol>
      )}
    </Fetched>
  )
}
