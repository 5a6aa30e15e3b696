import { type FormEvent, useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Go, useFilters, usePathWord } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { CameFrom, useOrigins } from '../workingGroup/CameFrom.tsx'
import { ChangeShown } from './ChangeShown.tsx'
import {
  type Change,
  type ChangeKind,
  changeKinds,
  changesFound,
  type EditionsCompared,
  shortNameOf,
} from './editions.ts'
import '../../look/editions.css'

/** What changed from one programme, or edition, to another: criterion by criterion, old and new words side by side. */
export function ProgrammeChanges() {
  const t = useWords()
  const [from, to] = [usePathWord('de'), usePathWord('a')]
  const found = useFetched<EditionsCompared>('/api/v1/programme/changes/{from}/{to}', { path: { from, to } })
  if (found.data) return <Told compared={found.data} />
  return (
    <Row first>
      <PageTitle>{t('edition.page.changes')}</PageTitle>
      <Fetched of={found} rows={8}>
        {() => null}
      </Fetched>
    </Row>
  )
}

function Told({ compared }: { readonly compared: EditionsCompared }) {
  const t = useWords()
  const forms = useForms()
  const [{ cambio, q = '' }] = useFilters()
  const kind = changeKinds.find((one) => one === cambio)
  const { before, after, counts, changes, follows } = compared
  const changed = changes.length - counts.same
  const to = usePathWord('a')
  const origins = useOrigins(after.programme)
  const names = { before: shortNameOf(before), after: shortNameOf(after) }
  const shown = changesFound(changes, kind, q)
  return (
    <>
      <Row
        first
        margin={
          <>
            <strong>{names.before}</strong>
            <br />
            {names.after}
          </>
        }
      >
        <PageTitle
          short={t('edition.changes.short', names)}
          lead={t(follows ? 'edition.changes.lead' : 'edition.changes.leadStrangers', names)}
        >
          {t('edition.changes.title', { ...names, count: changed, of: forms.number(changes.length) })}
        </PageTitle>
        <CameFrom of={origins} kind="edition" refTo={to} />
        <Kinds compared={compared} kind={kind} q={q} />
      </Row>
      <Row>
        <Search key={q} q={q} />
        <p className="sm soft" role="status" style={{ marginTop: 12 }}>
          {t('edition.changes.shown', { count: shown.length })}
        </p>
        {shown.length === 0 ? (
          <Empty
            title={t('edition.changes.none')}
            why={t('edition.changes.noneWhy')}
            act={<Go to="?">{t('edition.changes.all')}</Go>}
          />
        ) : null}
      </Row>
      <ByStandard changes={shown} />
    </>
  )
}

function Kinds(props: {
  readonly compared: EditionsCompared
  readonly kind: ChangeKind | undefined
  readonly q: string
}) {
  const t = useWords()
  const { counts, changes } = props.compared
  const addressOf = (kind?: ChangeKind) => {
    const words = new URLSearchParams({
      ...(kind ? { cambio: kind } : {}),
      ...(props.q ? { q: props.q } : {}),
    })
    return `${window.location.pathname}?${words}`
  }
  const all = {
    ...{ key: 'all', label: t('edition.changes.any'), to: addressOf() },
    ...{ count: changes.length - counts.same, current: props.kind === undefined },
  }
  const kinds = changeKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => ({
      ...{ key: kind, label: t(`change.${kind}`), to: addressOf(kind) },
      ...{ count: counts[kind], current: props.kind === kind },
    }))
  return <Tabs label={t('edition.changes.kinds')} of={[all, ...kinds]} />
}

function Search({ q }: { readonly q: string }) {
  const t = useWords()
  const [, setFilters] = useFilters()
  const [words, setWords] = useState(q)
  const search = (event: FormEvent) => {
    event.preventDefault()
    setFilters({ q: words.trim() })
  }
  return (
    <search>
      <form className="find" onSubmit={search}>
        <TextField
          kind="search"
          name="q"
          label={t('edition.changes.search')}
          value={words}
          onChange={setWords}
        />
        <Acts>
          <Button type="submit" icon="lens" look="line">
            {t('edition.changes.find')}
          </Button>
          <TextButton onClick={() => window.print()}>{t('edition.changes.print')}</TextButton>
        </Acts>
      </form>
    </search>
  )
}

function ByStandard({ changes }: { readonly changes: readonly Change[] }) {
  const say = useText()
  const standards = new Map(changes.map((one) => [one.standard?.number ?? '', one.standard]))
  return [...standards].map(([number, standard]) => (
    <Row key={number} margin={<strong>{number}</strong>}>
      {standard ? <Heading>{say(standard.title)}</Heading> : null}
      {changes
        .filter((one) => (one.standard?.number ?? '') === number)
        .map((one) => (
          <ChangeShown key={`${one.after?.id} ${one.before[0]?.id}`} change={one} />
        ))}
    </Row>
  ))
}
