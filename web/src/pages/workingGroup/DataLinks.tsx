import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { ShortSelect } from '../../parts/Field.tsx'
import { Go } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type DataLink, type InitiativeRead, initiativeDoor } from './group.ts'
import { groupChanged } from './groupChanged.ts'

/** What changed in the programme's data because of it. */
export function DataLinks({ of }: { readonly of: InitiativeRead }) {
  const t = useWords()
  return (
    <Row>
      <Heading>{t('initiative.links')}</Heading>
      {of.links.length === 0 ? (
        <p className="sm soft">{t('initiative.links.none')}</p>
      ) : (
        <LinkList of={of.links} />
      )}
      {of.may.includes('link') && of.linkable ? <AddLink of={of} linkable={of.linkable} /> : null}
    </Row>
  )
}

/** The difference to the edition before, or the benefit where the programme tells it. */
const placeOf = ({ kind, programmeId, ref, before }: Omit<DataLink, 'name' | 'at'>): string => {
  if (kind === 'benefit') return `/programas/${programmeId}#beneficio-${ref}`
  return before ? `/programa/cambios/${before}/${ref}` : `/programas/${programmeId}`
}

/** In one line what an initiative changed. */
export function ChangedLine({ of }: { readonly of: readonly DataLink[] }) {
  const t = useWords()
  const say = useText()
  if (of.length === 0) return <p className="sm soft">{t('initiative.changed.none')}</p>
  return (
    <p>
      {t('initiative.changed')}{' '}
      {of.map((one, at) => (
        <span key={`${one.kind} ${one.ref}`}>
          {at > 0 ? '; ' : ''}
          {t(`initiative.changed.${one.kind}`)} <Go to={placeOf(one)}>{say(one.name)}</Go>
        </span>
      ))}
      .
    </p>
  )
}

function LinkList({ of }: { readonly of: readonly DataLink[] }) {
  const t = useWords()
  const say = useText()
  return (
    <ul className="group-list">
      {of.map(({ kind, programmeId, ref, name, before }) => (
        <li key={`${kind} ${programmeId} ${ref}`}>
          {t(`initiative.link.${kind}`)}:{' '}
          <Go to={placeOf({ kind, programmeId, ref, before })}>{say(name)}</Go>
          {kind === 'edition' ? <span className="xs dim"> {ref.slice(0, 12)}</span> : null}
        </li>
      ))}
    </ul>
  )
}

function AddLink(props: {
  readonly of: InitiativeRead
  readonly linkable: NonNullable<InitiativeRead['linkable']>
}) {
  const t = useWords()
  const say = useText()
  const { linkable } = props
  const [chosen, setChosen] = useState('')
  const { missing, refusal, busy, submit } = useSending<'link', unknown>({
    check: () => (chosen ? {} : { link: t('initiative.link.missing') }),
    send: () => {
      const [kind, programmeId, ref] = chosen.split(' ')
      return api.post(`${initiativeDoor}/links`, { kind, programmeId, ref }, { path: { id: props.of.id } })
    },
    onDone: async () => {
      setChosen('')
      await groupChanged()
    },
  })
  const has = new Set(props.of.links.map(({ kind, programmeId, ref }) => `${kind} ${programmeId} ${ref}`))
  const options = [
    ...linkable.benefits.map(({ id, name }) => ({
      value: `benefit ${linkable.programmeId} ${id}`,
      label: `${t('initiative.link.benefit')}: ${say(name)}`,
    })),
    ...linkable.editions.map(({ hash, programmeId, edition }) => ({
      value: `edition ${programmeId} ${hash}`,
      label: `${t('initiative.link.edition')}: ${programmeId} ${edition}`,
    })),
  ].filter(({ value }) => !has.has(value))
  return (
    <form className="fields noprint" noValidate onSubmit={submit} aria-label={t('initiative.link.add')}>
      <ShortSelect
        name="link"
        label={t('initiative.link.which')}
        value={chosen}
        onChange={setChosen}
        options={[{ value: '', label: t('initiative.link.choose') }, ...options]}
        error={missing.link}
      />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button small look="line" type="submit" busy={busy}>
          {t('initiative.link.add')}
        </Button>
      </Acts>
    </form>
  )
}
