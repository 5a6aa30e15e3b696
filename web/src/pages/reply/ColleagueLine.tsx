import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useSession } from '../../api/session.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type Colleague, peopleAddress } from './people.ts'

/** One person: what they may do, since and until when, and whether their account stands. */
export function ColleagueLine({ person }: { readonly person: Colleague }) {
  const t = useWords()
  const forms = useForms()
  const session = useSession()
  const mandate = person.role === 'mandatedAgent'
  return (
    <li>
      <div>
        <p className="b6">
          {person.name}
          {session?.person.id === person.personId ? <span className="soft"> · {t('people.you')}</span> : null}
        </p>
        <p className="sm soft">
          {t(`role.${person.role}`)} · {person.email}
        </p>
        {mandate ? (
          <p className="sm soft">
            {forms.list(person.scope.map((matter) => t(`people.matter.${matter}`)))}
            {' · '}
            {person.until
              ? t('people.fromUntil', { from: forms.day(person.from), until: forms.day(person.until) })
              : t('people.from', { from: forms.day(person.from) })}
          </p>
        ) : null}
        <p className="sm">
          <Account person={person} />
        </p>
      </div>
      <Withdraw person={person} />
    </li>
  )
}

function Account({ person }: { readonly person: Colleague }) {
  const t = useWords()
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

function Withdraw({ person }: { readonly person: Colleague }) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const withdraw = async () => {
    const answer = await api.delete(`${peopleAddress}/{id}`, undefined, { path: { id: person.membershipId } })
    if (!answer.ok) return setRefusal(answer.error)
    setOpen(false)
    await queries.invalidateQueries({ queryKey: [peopleAddress] })
  }
  const kind = person.role === 'mandatedAgent' ? 'agent' : 'colleague'
  return (
    <div>
      <TextButton onClick={() => setOpen(true)}>
        {t(`people.withdraw.${kind}`)}
        <span className="sr">: {person.name}</span>
      </TextButton>
      <Dialog
        open={isOpen}
        title={t(`people.withdrawTitle.${kind}`, { name: person.name })}
        onClose={() => setOpen(false)}
      >
        <p className="soft">{t('people.withdrawWhy')}</p>
        <RefusalNotice of={refusal} />
        <Acts>
          <Button look="halt" onClick={() => void withdraw()}>
            {t(`people.withdraw.${kind}`)}
          </Button>
          <TextButton onClick={() => setOpen(false)}>{t('web.cancel')}</TextButton>
        </Acts>
      </Dialog>
    </div>
  )
}
