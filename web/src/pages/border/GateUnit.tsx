import { Button } from '../../parts/Button.tsx'
import { Icon, type IconName } from '../../parts/Icon.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useWords } from '../../words/useWords.ts'
import { type ChainParty, type GateItem, type LaneName, standingSaid } from './gate.ts'

const laneIcon: Readonly<Record<LaneName, IconName>> = {
  green: 'tick',
  blue: 'ring',
  yellow: 'page',
  red: 'cross',
}

/** One unit: its lane across the page, what to compare with the lorry, why, who stands behind it, and what to do. */
export function GateUnit(props: {
  readonly item: GateItem
  readonly onRelease: () => void
  readonly onInspect: () => void
  readonly goesOn: boolean
}) {
  const t = useWords()
  const { item } = props
  const waits = item.state === 'waiting' || item.state === 'inspecting'
  const seals = item.containers.flatMap((one) => one.seals)
  return (
    <section className="gate-unit" aria-live="polite">
      <div className={`gate-lane ${item.lane}`}>
        <Icon name={laneIcon[item.lane]} />
        <h2>{t(`gate.lane.${item.lane}`)}</h2>
        <span>
          {t(item.means === 'scanner' ? 'gate.do.scanner' : `gate.do.${item.lane}`)}{' '}
          {item.goesFirst && waits ? t('gate.do.first') : null}
        </span>
      </div>
      <dl className="gate-compare">
        <div>
          <dt>{t('gate.plate')}</dt>
          <dd>{item.plate}</dd>
        </div>
        <div>
          <dt>{t('gate.container')}</dt>
          <dd>{item.containers.map((one) => one.id).join(', ') || '—'}</dd>
        </div>
        <div className="gate-seal">
          <dt>{t('gate.seal')}</dt>
          <dd>{seals.join(' · ') || t('gate.noSeal')}</dd>
        </div>
      </dl>
      <h3>{t('gate.why')}</h3>
      <ul className="gate-why">
        {[...item.why.slice(0, -1), t(standingSaid(item)), ...item.why.slice(-1)].slice(0, 3).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ul className="gate-chain">
        {item.chain.map((party) => (
          <Party key={`${party.role} ${party.traderNumber} ${party.name}`} of={party} />
        ))}
      </ul>
      {waits ? (
        <div className="gate-do">
          <Button onClick={props.onInspect}>{t(props.goesOn ? 'gate.goOn' : 'gate.inspect')}</Button>
          <Button look="line" onClick={props.onRelease}>
            {t('gate.release')}
          </Button>
        </div>
      ) : (
        <p className="soft">{item.state === 'detained' ? t('gate.detained') : t('gate.released')}</p>
      )}
    </section>
  )
}

function Party({ of: { role, name, traderNumber, is, contact } }: { readonly of: ChainParty }) {
  const t = useWords()
  const holds = is === 'certified' || is === 'recognised'
  return (
    <li>
      <span>
        <span className="xs dim">{t(`gate.role.${role}`)}</span>
        <br />
        <b>{name}</b> {traderNumber ? <span className="xs dim nb">{traderNumber}</span> : null}
        {contact ? (
          <span className="xs dim gate-contact">
            {t('gate.contact', { name: contact.name })}{' '}
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </span>
        ) : null}
      </span>
      <Standing tone={holds ? 'good' : 'idle'} icon={holds ? 'solidTick' : 'ring'}>
        {t(`gate.is.${is}`)}
      </Standing>
    </li>
  )
}
