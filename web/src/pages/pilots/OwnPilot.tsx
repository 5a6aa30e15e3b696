import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { WithCompany } from '../apply/WithCompany.tsx'
import { InvitationTold } from './InvitationTold.tsx'
import { OwnCredit } from './OwnCredit.tsx'
import { OwnRounds } from './OwnRounds.tsx'
import type { InvitationRead } from './pilots.ts'

export const ownInvitationsDoor = '/api/v1/company/pilot-invitations'

/** The company's side of a pilot. */
export function OwnPilot() {
  return (
    <WithCompany>
      <OwnInvitations />
    </WithCompany>
  )
}

function OwnInvitations() {
  const t = useWords()
  const found = useFetched<{ readonly invitations: readonly InvitationRead[] }>(ownInvitationsDoor)
  return (
    <>
      <Row first>
        <PageTitle short={t('pilot.own.page')} lead={t('pilot.own.lead')}>
          {t('pilot.own.title')}
        </PageTitle>
      </Row>
      <Fetched of={found} rows={6}>
        {({ invitations }) =>
          invitations.length === 0 ? (
            <Row>
              <Empty
                title={t('pilot.own.none')}
                why={t('pilot.own.noneWhy')}
                act={<Go to="/inicio">{t('pilot.own.toHome')}</Go>}
              />
            </Row>
          ) : (
            <>
              {invitations.map((one) => (
                <Own key={one.id} of={one} />
              ))}
              {invitations.some(({ standing }) => standing === 'accepted') ? <OwnCredit /> : null}
              <OwnRounds />
            </>
          )
        }
      </Fetched>
    </>
  )
}

function Own({ of }: { readonly of: InvitationRead }) {
  const t = useWords()
  return (
    <Row margin={<strong>{of.programme.shortName}</strong>}>
      <Heading>{t('pilot.own.invitation')}</Heading>
      <InvitationTold
        of={of}
        send={(said) => api.post(`${ownInvitationsDoor}/{id}`, said, { path: { id: of.id } })}
        onDone={async () => {
          await queries.invalidateQueries({ queryKey: [ownInvitationsDoor] })
        }}
      />
    </Row>
  )
}
