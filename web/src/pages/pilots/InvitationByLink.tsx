import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { usePathWord } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { InvitationTold } from './InvitationTold.tsx'
import type { InvitationRead } from './pilots.ts'

const linkDoor = '/api/v1/pilot-invitations/by-link/{link}'

/** Where a letter's link leads: the invitation, its answer, and the way in. */
export function InvitationByLink() {
  const t = useWords()
  const session = useSession()
  const link = usePathWord('enlace')
  const found = useFetched<InvitationRead>(linkDoor, { path: { link } })
  const { data } = found
  return (
    <Row first>
      <PageTitle short={t('pilot.invited.page')} over={data?.programme.shortName}>
        {data ? t('pilot.invited.title', { name: data.name }) : t('pilot.invited.page')}
      </PageTitle>
      <Fetched of={found} rows={6}>
        {(of) => (
          <>
            <InvitationTold
              of={of}
              send={(said) => api.post(linkDoor, said, { path: { link } })}
              onDone={async () => {
                await queries.invalidateQueries({ queryKey: [linkDoor] })
              }}
            />
            {of.standing === 'accepted' ? (
              <div className="acts" style={{ marginTop: 24 }}>
                <ButtonLink to={session ? '/solicitar' : '/crear-cuenta'}>
                  {t(session ? 'apply.noCompany.act' : 'pilot.invited.signUp')}
                </ButtonLink>
              </div>
            ) : null}
          </>
        )}
      </Fetched>
    </Row>
  )
}
