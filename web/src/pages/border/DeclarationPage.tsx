import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters, usePathWord } from '../../parts/Go.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Facts, Heading, Row } from '../../parts/Sheet.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useOffices } from '../house/useOffices.ts'
import { DeclarationBecame } from './DeclarationBecame.tsx'
import { DeclarationDecision } from './DeclarationDecision.tsx'
import { DeclarationItems } from './DeclarationItems.tsx'
import { DeclarationParties } from './DeclarationParties.tsx'
import { State } from './DeclarationTable.tsx'
import {
  declarationAddress,
  declarationDoor,
  type ToldDeclaration,
  type ToldVersion,
} from './declarations.ts'
import '../../look/border.css'

/** Everything of one declaration: what was declared, which lane it got and why, what came of it. */
export function DeclarationPage() {
  const t = useWords()
  const number = usePathWord('number')
  const found = useFetched<ToldDeclaration>(declarationDoor, { path: { number } })
  if (found.data) return <Told of={found.data} />
  return (
    <Row first>
      <PageTitle short={t('declarations.page.one')}>{number}</PageTitle>
      <Fetched of={found} rows={10}>
        {() => null}
      </Fetched>
    </Row>
  )
}

function Told({ of }: { readonly of: ToldDeclaration }) {
  const t = useWords()
  const forms = useForms()
  const [filters] = useFilters()
  const [latest] = of.versions
  const shown = of.versions.find(({ version }) => String(version) === filters.version) ?? latest
  if (!shown || !latest) return null
  return (
    <>
      <Row
        first
        margin={
          <>
            <strong>{t('declaration.lodged')}</strong>
            <br />
            <span className="num">{forms.moment(shown.issuedAt)}</span>
          </>
        }
      >
        <PageTitle
          short={of.number}
          lead={t('declaration.lead', {
            version: shown.version,
            of: latest.version,
            state: t(`declarations.state.${shown.state}`),
            when: forms.moment(shown.stateAt),
          })}
        >
          {t('declaration.title', { kind: t(`declarations.kind.${shown.kind}`), number: of.number })}
        </PageTitle>
        {shown.demonstration ? <p className="sm soft">{t('declaration.demonstration')}</p> : null}
        <p style={{ marginTop: 12 }}>
          <State of={shown.state} />
        </p>
        {shown.version < latest.version ? (
          <Notice tone="heed" title={t('declaration.older', { version: latest.version })}>
            <p className="sm">
              <Go to={declarationAddress(of.number)}>
                {t('declaration.toLatest', { version: latest.version })}
              </Go>
            </p>
          </Notice>
        ) : null}
        {of.versions.length > 1 ? <Versions of={of} shown={shown} /> : null}
      </Row>
      <DeclarationDecision of={shown} />
      <Row>
        <Heading>{t('declaration.became')}</Heading>
        <DeclarationBecame of={shown} />
      </Row>
      <Row wide>
        <Heading>{t('declaration.parties')}</Heading>
        <DeclarationParties of={shown} />
      </Row>
      <Row>
        <Heading>{t('declarations.page.one')}</Heading>
        <Head of={shown} />
      </Row>
      <Row wide>
        <Heading>{t('declaration.items')}</Heading>
        <DeclarationItems of={shown} />
      </Row>
    </>
  )
}

function Versions({ of, shown }: { readonly of: ToldDeclaration; readonly shown: ToldVersion }) {
  const t = useWords()
  return (
    <div style={{ marginTop: 20 }}>
      <Tabs
        label={t('declaration.versions')}
        of={of.versions.map(({ version, functionCode }) => ({
          key: String(version),
          label: `${t('declaration.versionN', { version })} · ${t(`declaration.function.${functionCode}`)}`,
          to: `${declarationAddress(of.number)}?version=${version}`,
          current: version === shown.version,
        }))}
      />
    </div>
  )
}

function Head({ of }: { readonly of: ToldVersion }) {
  const t = useWords()
  const forms = useForms()
  const { placeOf } = useOffices()
  const { transportEquipment: equipment, arrivalOn } = of.body
  return (
    <Facts
      of={[
        [t('declaration.office'), placeOf(of.office)],
        [t('declaration.procedure'), of.procedure],
        [t('declaration.lodged'), forms.moment(of.issuedAt)],
        [t('declaration.received'), forms.moment(of.receivedAt)],
        [t('declaration.transport'), `${t(`posts.mode.${of.mode}`)} ${of.conveyance}`.trim()],
        [
          t('declaration.equipment'),
          equipment.length === 0
            ? t('declaration.noEquipment')
            : equipment.map(({ id, seals }) => (
                <span key={id} style={{ display: 'block' }}>
                  {id}: {seals.length > 0 ? seals.join(', ') : t('declaration.noSeals')}
                </span>
              )),
        ],
        ...(arrivalOn ? [[t('declaration.arrival'), forms.day(arrivalOn)] as const] : []),
      ]}
    />
  )
}
