import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import type { IdsOrAll, Named, ReadCriterion } from './reading.ts'

/** Of whom it is asked, at which sites, and on which days. */
export function AskedOf({ read: { programme, criterion } }: { readonly read: ReadCriterion }) {
  const t = useWords()
  const forms = useForms()
  const { owedBy, from, until } = criterion
  return (
    <>
      <Heading>{t(owedBy === 'customs' ? 'reading.owes' : 'reading.asked')}</Heading>
      {owedBy === 'customs' ? (
        <p className="sm rows">{t('reading.owesCustoms')}</p>
      ) : (
        <ul className="sm rows">
          <Names
            of={criterion.operatorTypes}
            among={programme.operatorTypes}
            all={t('reading.choose.anyType')}
          />
        </ul>
      )}
      <p className="lab" style={{ marginTop: 16 }}>
        {t('reading.choose.site')}
      </p>
      <ul className="sm rows">
        <Names of={criterion.siteKinds} among={programme.siteKinds} all={t('reading.choose.anySite')} />
      </ul>
      <p className="sm soft" style={{ marginTop: 16 }}>
        {t('reading.since', { day: forms.day(from) })}
        {until ? ` ${t('reading.until', { day: forms.day(until) })}` : ''}
      </p>
    </>
  )
}

function Names(props: { readonly of: IdsOrAll; readonly among: readonly Named[]; readonly all: string }) {
  const say = useText()
  const { of, among } = props
  if (of === 'all') return <li>{props.all}</li>
  return among.filter(({ id }) => of.includes(id)).map(({ id, name }) => <li key={id}>{say(name)}</li>)
}
