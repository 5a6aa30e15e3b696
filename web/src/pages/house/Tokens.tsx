import { useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { useFilters, useGo } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords, type Words } from '../../words/useWords.ts'
import { AddToken, type MadeToken } from './AddToken.tsx'
import { Confirmed } from './Confirmed.tsx'
import { roleWord, tokensDoor } from './house.ts'
import { ShownToken } from './ShownToken.tsx'

interface Token {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly revokedAt: string | null
  readonly lastUsedAt: string | null
}

const stateOf = ({ revokedAt, expiresAt }: Token, now: number) => {
  if (revokedAt) return 'withdrawn'
  const left = Date.parse(expiresAt) - now
  if (left <= 0) return 'expired'
  return left < 30 * 86_400_000 ? 'ending' : 'holds'
}

/** Which systems may come in, until when, and which of them still do? */
export function Tokens() {
  const t = useWords()
  const forms = useForms()
  const go = useGo()
  const [{ agregar }] = useFilters()
  const [made, setMade] = useState<MadeToken>()
  const found = useFetched<{ readonly tokens: readonly Token[] }>(tokensDoor)
  const now = Date.now()
  const open = found.data?.tokens.filter((one) => ['holds', 'ending'].includes(stateOf(one, now))).length
  const shown = async (token: MadeToken) => {
    setMade(token)
    await queries.invalidateQueries({ queryKey: [tokensDoor] })
    await go('/llaves')
  }
  return (
    <>
      <Row first>
        <PageTitle short={t('house.page.tokens')} lead={t('house.tokens.lead')}>
          {titleOf(t, open)}
        </PageTitle>
      </Row>
      {made ? (
        <Row>
          <ShownToken made={made} onKept={() => setMade(undefined)} />
        </Row>
      ) : null}
      {agregar ? (
        <Row>
          <AddToken onMade={shown} />
        </Row>
      ) : null}
      <Row
        margin={
          open === undefined ? null : (
            <Big of={forms.number(open)}>{t('house.tokens.word', { count: open })}</Big>
          )
        }
      >
        <Fetched of={found} rows={4}>
          {({ tokens }) => <List tokens={tokens} now={now} />}
        </Fetched>
        {agregar || made ? null : (
          <div className="acts" style={{ marginTop: 20 }}>
            <ButtonLink to="/llaves?agregar=1" icon="plus">
              {t('house.tokens.add')}
            </ButtonLink>
          </div>
        )}
      </Row>
    </>
  )
}

const titleOf = (t: Words, open: number | undefined) => {
  if (open === undefined) return t('house.page.tokens')
  return open === 0 ? t('house.tokens.titleNone') : t('house.tokens.title', { count: open })
}

function List({ tokens, now }: { readonly tokens: readonly Token[]; readonly now: number }) {
  const t = useWords()
  const forms = useForms()
  const withdraw = async (id: string) => {
    const answer = await api.delete(`${tokensDoor}/{id}`, undefined, { path: { id } })
    if (answer.ok) await queries.invalidateQueries({ queryKey: [tokensDoor] })
    return answer
  }
  const columns: readonly Column<Token>[] = [
    {
      key: 'name',
      title: t('house.tokens.name'),
      phone: 'title',
      sortBy: ({ name }) => name,
      cell: ({ name }) => <span className="b6">{name}</span>,
    },
    { key: 'role', title: t('house.role'), cell: ({ role }) => t(roleWord(role)) },
    { key: 'state', title: t('house.tokens.state'), cell: (token) => <TokenState token={token} now={now} /> },
    {
      key: 'used',
      title: t('house.tokens.used'),
      sortBy: ({ lastUsedAt }) => lastUsedAt ?? '',
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? (
          <span className="num nb">{forms.moment(lastUsedAt)}</span>
        ) : (
          <span className="soft">{t('house.tokens.never')}</span>
        ),
    },
    {
      key: 'act',
      title: t('house.tokens.withdraw'),
      cell: (token) =>
        ['holds', 'ending'].includes(stateOf(token, now)) ? (
          <Confirmed
            quiet
            act={t('house.tokens.withdraw')}
            about={token.name}
            title={t('house.tokens.withdrawTitle', { name: token.name })}
            why={t('house.tokens.withdrawWhy')}
            run={() => withdraw(token.id)}
          />
        ) : null,
    },
  ]
  return (
    <DataTable
      dense
      label={t('house.page.tokens')}
      columns={columns}
      rows={tokens}
      keyOf={({ id }) => id}
      empty={<Empty title={t('house.tokens.none')} why={t('house.tokens.noneWhy')} />}
    />
  )
}

const looks = {
  holds: { tone: 'good', icon: 'key' },
  ending: { tone: 'heed', icon: 'clock' },
  expired: { tone: 'idle', icon: 'hourglass' },
  withdrawn: { tone: 'idle', icon: 'lock' },
} as const

function TokenState({ token, now }: { readonly token: Token; readonly now: number }) {
  const t = useWords()
  const forms = useForms()
  const state = stateOf(token, now)
  const day = forms.moment(token.revokedAt ?? token.expiresAt)
  return <Standing {...looks[state]}>{t(`house.tokens.${state}`, { day })}</Standing>
}
