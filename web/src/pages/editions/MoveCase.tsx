import { useState } from 'react'
import type { Answer } from '../../api/answer.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Tick } from '../../parts/Field.tsx'
import { Go } from '../../parts/Go.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { Facts, Heading, Row } from '../../parts/Sheet.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type EditionView, shortNameOf, type VerdictRow } from './editions.ts'
import { Verdicts } from './Verdicts.tsx'

/** How a side of the counter moves a case. */
export interface MoveDoors {
  readonly move: (to: string, version: number) => Promise<Answer<unknown>>
  readonly undo: (version: number) => Promise<Answer<unknown>>
  readonly onDone: () => void
  readonly addressOf?: (row: VerdictRow) => string | undefined
}

interface Part {
  readonly view: EditionView
  readonly doors: MoveDoors
}

/** The last move and its way back; and what a further move would do, before anything is done. */
export function MoveCase({ view, doors }: Part) {
  return (
    <>
      {view.last ? <LastMove view={view} doors={doors} /> : null}
      {view.preview ? <Preview view={view} doors={doors} /> : null}
      <Past view={view} />
    </>
  )
}

function Preview({ view, doors }: Part) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  const { preview } = view
  if (!preview) return null
  const { types, counts, to } = preview
  const named = (ones: typeof types.before) => forms.list(ones.map(({ name }) => say(name)))
  return (
    <>
      <Row margin={<strong>{shortNameOf(to)}</strong>}>
        <Targets view={view} />
        <Heading
          aside={<Go to={`/programa/cambios/${view.now.hash}/${to.hash}`}>{t('edition.toChanges')}</Go>}
        >
          {t('edition.preview', { name: shortNameOf(to) })}
        </Heading>
        <div className="editionnews">
          <Facts
            of={[
              [t('edition.verdict.kept'), forms.number(counts.kept)],
              [t('edition.verdict.needsReview'), forms.number(counts.needsReview)],
              [t('edition.verdict.dropped'), forms.number(counts.dropped)],
              [t('edition.types'), `${named(types.before)} → ${named(types.after)}`],
            ]}
          />
          {types.lost.length > 0 ? (
            <Notice
              tone={types.after.length === 0 ? 'halt' : 'heed'}
              title={t('edition.lostTypes', { types: named(types.lost) })}
              todo={t(types.after.length === 0 ? 'edition.lostAll' : 'edition.lostSome')}
            />
          ) : null}
        </div>
        <MoveForm key={`${to.hash} ${view.case.version}`} view={view} doors={doors} />
      </Row>
      <Row>
        <Verdicts rows={preview.rows} />
      </Row>
    </>
  )
}

/** Where there is more than one edition to move to. */
function Targets({ view }: { readonly view: EditionView }) {
  const t = useWords()
  if (view.targets.length < 2) return null
  return (
    <Tabs
      label={t('edition.targets')}
      of={view.targets.map((target) => ({
        ...{ key: target.hash, label: `${shortNameOf(target)} (${target.hash.slice(0, 6)})` },
        ...{
          to: `${window.location.pathname}?a=${target.hash}`,
          current: target.hash === view.preview?.to.hash,
        },
      }))}
    />
  )
}

function MoveForm({ view, doors }: Part) {
  const t = useWords()
  const [confirmed, setConfirmed] = useState(false)
  const to = view.preview?.to
  const form = useSending({
    check: () => (confirmed ? {} : { confirmed: t('edition.confirmFirst') }),
    send: () => doors.move(to?.hash ?? '', view.case.version),
    onDone: doors.onDone,
  })
  if (!to || view.preview?.types.after.length === 0) return null
  if (!view.mayMove) return <p className="soft">{t('edition.notYours')}</p>
  return (
    <form className="fields" noValidate onSubmit={form.submit} style={{ marginTop: 24 }}>
      <div>
        <Tick name="confirmed" checked={confirmed} onChange={setConfirmed}>
          {t('edition.confirm', { name: shortNameOf(to) })}
        </Tick>
        {form.missing.confirmed ? (
          <p className="mantine-InputWrapper-error" role="alert">
            {form.missing.confirmed}
          </p>
        ) : null}
      </div>
      <RefusalNotice of={form.refusal} />
      <Acts>
        <Button type="submit" busy={form.busy}>
          {t('edition.act', { name: shortNameOf(to) })}
        </Button>
      </Acts>
      <p className="sm soft">{t('edition.canUndo')}</p>
    </form>
  )
}

function LastMove({ view, doors }: Part) {
  const t = useWords()
  const form = useSending({ send: () => doors.undo(view.case.version), onDone: doors.onDone })
  const last = view.moves.at(-1)
  if (!last || !view.last) return null
  const names = { before: shortNameOf(last.from), after: shortNameOf(last.to) }
  return (
    <>
      <Row margin={<strong>{names.after}</strong>}>
        <Heading
          aside={
            <Go to={`/programa/cambios/${last.from.programme}/${last.to.programme}`}>
              {t('edition.toChanges')}
            </Go>
          }
        >
          {t('edition.moved', names)}
        </Heading>
        <div className="editionnews">
          {view.waiting > 0 ? (
            <Notice
              tone="heed"
              title={t('edition.waiting', { count: view.waiting })}
              todo={t('edition.waitingTodo')}
            />
          ) : (
            <Notice tone="good" title={t('edition.noneWaits')} />
          )}
        </div>
        {view.undo && view.mayMove ? (
          <form onSubmit={form.submit} className="fields" style={{ marginTop: 24 }}>
            <p className="sm soft">{t('edition.undoWhat', names)}</p>
            <RefusalNotice of={form.refusal} />
            <Acts>
              <Button type="submit" look="line" busy={form.busy} icon="back">
                {t('edition.undo', names)}
              </Button>
            </Acts>
          </form>
        ) : null}
      </Row>
      <Row>
        <Verdicts rows={view.last} {...(doors.addressOf ? { addressOf: doors.addressOf } : {})} />
      </Row>
    </>
  )
}

function Past({ view }: { readonly view: EditionView }) {
  const t = useWords()
  const forms = useForms()
  if (view.moves.length === 0) return null
  return (
    <Row>
      <Heading>{t('edition.past')}</Heading>
      <ul className="sm rows">
        {view.moves.map((move) => (
          <li key={move.id}>
            {shortNameOf(move.from)} → {shortNameOf(move.to)}
            {move.back ? ` · ${t('edition.back')}` : ''}
            <span className="dim">
              {' '}
              · {move.by}, {forms.moment(move.at)}
            </span>
          </li>
        ))}
      </ul>
    </Row>
  )
}
