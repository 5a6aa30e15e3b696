import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Facts, Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords, type Words } from '../../words/useWords.ts'
import { SealingFacts } from './SealingFacts.tsx'
import type { HouseSettings } from './settings.ts'

/** How is this installation set up, and is anything of it missing? */
export function Settings() {
  const t = useWords()
  const found = useFetched<HouseSettings>('/api/v1/settings')
  return (
    <>
      <Row first>
        <PageTitle short={t('house.page.settings')} lead={t('house.settings.lead')}>
          {found.data ? titleOf(t, found.data) : t('house.page.settings')}
        </PageTitle>
      </Row>
      <Fetched of={found} rows={10}>
        {(data) => (
          <>
            <Programme of={data} />
            <Outside of={data} />
            <Safety of={data} />
            <Row>
              <Heading>{t('house.sealing.heading')}</Heading>
              <SealingFacts sealing={data.sealing} />
            </Row>
          </>
        )}
      </Fetched>
    </>
  )
}

const DAY = 86_400_000
const isOld = (at: string | null) => at === null || Date.now() - Date.parse(at) > 2 * DAY

/** What somebody should see to, before anything else. */
const titleOf = (t: Words, { sealing, database, mail }: HouseSettings) => {
  if (sealing.state !== 'sealed') return t('house.settings.title.sealing')
  if (mail.failing > 0) return t('house.settings.title.mail', { count: mail.failing })
  return t(isOld(database.lastBackupAt) ? 'house.settings.title.backup' : 'house.settings.title.good')
}

function Programme({ of: { programme, installation } }: { readonly of: HouseSettings }) {
  const t = useWords()
  const forms = useForms()
  const say = useText()
  const { verified = 0, secondary = 0, assumed = 0 } = programme.certainty
  return (
    <Row>
      <Heading>{t('house.settings.programme')}</Heading>
      <Facts
        of={[
          [t('house.settings.name'), `${say(programme.name)} (${programme.id})`],
          [t('house.settings.edition'), programme.edition],
          [t('house.settings.hash'), <Hash key="hash" of={programme.hash} />],
          [t('house.settings.criteria'), forms.number(programme.criteria)],
          [
            t('house.settings.certainty'),
            t('house.settings.certaintySays', { verified, secondary, assumed }),
          ],
          [t('house.settings.zone'), programme.timeZone],
          [t('house.settings.languages'), programme.languages.join(', ')],
          [t('house.settings.version'), `Aval ${installation.version}`],
        ]}
      />
      <p className="xs soft" style={{ marginTop: 12 }}>
        {t('house.settings.change')}
      </p>
    </Row>
  )
}

const Hash = ({ of }: { readonly of: string }) => (
  <span className="num" style={{ overflowWrap: 'anywhere' }}>
    {of}
  </span>
)

function Outside({ of: { url, mail, installation } }: { readonly of: HouseSettings }) {
  const t = useWords()
  const forms = useForms()
  const safe = url.startsWith('https:')
  return (
    <Row>
      <Heading>{t('house.settings.outside')}</Heading>
      <Facts
        of={[
          [
            t('house.settings.address'),
            <Said key="url" good={safe} why={t('house.settings.plainAddress')}>
              {url}
            </Said>,
          ],
          [
            t('house.settings.mail'),
            <Said key="mail" good={mail.way === 'smtp'} why={t('house.settings.outboxWhy')}>
              {t(`house.settings.mailWay.${mail.way}`)}
            </Said>,
          ],
          [
            t('house.settings.mailWaits'),
            t('house.settings.mailWaitsSays', { count: mail.waiting, failing: mail.failing }),
          ],
          [
            t('house.settings.mailSent'),
            mail.lastSentAt ? forms.moment(mail.lastSentAt) : t('house.settings.never'),
          ],
          [
            t('house.settings.oidc'),
            installation.oidcIssuer
              ? t('house.settings.oidcBy', { issuer: installation.oidcIssuer })
              : t('house.settings.oidcNone'),
          ],
        ]}
      />
    </Row>
  )
}

function Safety({ of: settings }: { readonly of: HouseSettings }) {
  const t = useWords()
  const forms = useForms()
  const { database, scanner, installation } = settings
  return (
    <Row>
      <Heading>{t('house.settings.safety')}</Heading>
      <Facts
        of={[
          [
            t('house.settings.database'),
            t(`house.settings.databaseOf.${installation.database}`, { version: database.version }),
          ],
          [t('house.settings.migration'), database.migration],
          [
            t('house.settings.backup'),
            <Said
              key="backup"
              good={!isOld(database.lastBackupAt)}
              why={t(database.lastBackupAt ? 'house.settings.backupOld' : 'house.settings.backupNone')}
            >
              {database.lastBackupAt ? forms.moment(database.lastBackupAt) : t('house.settings.never')}
            </Said>,
          ],
          [
            t('house.settings.scanner'),
            <Said key="scanner" good={scanner} why={t('house.settings.scannerNone')}>
              {t(scanner ? 'house.settings.set' : 'house.settings.notSet')}
            </Said>,
          ],
          [
            t('house.settings.witness'),
            <Said key="witness" good={installation.witness} why={t('house.settings.witnessNone')}>
              {t(installation.witness ? 'house.settings.set' : 'house.settings.notSet')}
            </Said>,
          ],
        ]}
      />
    </Row>
  )
}

function Said(props: { readonly good: boolean; readonly why: string; readonly children: string }) {
  return (
    <>
      <Standing tone={props.good ? 'good' : 'heed'} icon={props.good ? 'tick' : 'warning'}>
        {props.children}
      </Standing>
      {props.good ? null : <span className="sm soft"> {props.why}</span>}
    </>
  )
}
