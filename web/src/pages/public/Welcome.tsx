import { type FormEvent, useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { useGo } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row, Two } from '../../parts/Sheet.tsx'
import { TaskList } from '../../parts/TaskList.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import type { Programme } from './programme.ts'

/** The front page: what this is, and the three things anyone may want of it. */
export function Welcome() {
  const t = useWords()
  const say = useText()
  const programme = useFetched<Programme>('/api/v1/programme').data
  return (
    <>
      <Row
        first
        margin={
          programme ? (
            <>
              <strong>{programme.shortName}</strong>
              <br />
              {say(programme.authority)}
            </>
          ) : (
            <strong>{t('web.welcome.margin')}</strong>
          )
        }
      >
        <PageTitle lead={t('web.welcome.lead')} short={t('web.page.welcome')}>
          {t('web.welcome.title')}
        </PageTitle>
      </Row>
      <Row>
        <Two aside={<CheckOne />}>
          <Heading>{t('web.welcome.whatTo')}</Heading>
          <Tasks />
        </Two>
      </Row>
      <Row>
        <Heading>{t('web.welcome.path')}</Heading>
        <Way />
      </Row>
    </>
  )
}

function Tasks() {
  const t = useWords()
  return (
    <TaskList
      tasks={[
        { key: 'apply', title: t('web.welcome.apply'), why: t('web.welcome.applyWhy'), to: '/crear-cuenta' },
        { key: 'check', title: t('web.welcome.check'), why: t('web.welcome.checkWhy'), to: '/registro' },
        {
          key: 'programme',
          title: t('web.welcome.programme'),
          why: t('web.welcome.programmeWhy'),
          to: '/programa',
        },
        { key: 'signIn', title: t('web.signIn'), why: t('web.welcome.signInWhy'), to: '/entrar' },
      ]}
    />
  )
}

function CheckOne() {
  const t = useWords()
  const go = useGo()
  const [sought, setSought] = useState('')
  const search = (event: FormEvent) => {
    event.preventDefault()
    void go(`/registro?q=${encodeURIComponent(sought.trim())}`)
  }
  return (
    <search>
      <form onSubmit={search}>
        <Heading>{t('web.page.register')}</Heading>
        <div className="fields" style={{ marginTop: 16 }}>
          <TextField
            kind="search"
            name="q"
            label={t('web.welcome.findLabel')}
            value={sought}
            onChange={setSought}
          />
          <Button type="submit" look="line" icon="lens">
            {t('web.register.find')}
          </Button>
        </div>
      </form>
    </search>
  )
}

const stretches = [1, 2, 3, 4, 5] as const

/** The way of an application as a bolt seal that closes on the certificate. */
function Way() {
  const t = useWords()
  return (
    <ol className="way">
      {stretches.map((stretch) => (
        <li key={stretch}>
          <h3>{t(`web.welcome.path${stretch}`)}</h3>
          <p>{t(`web.welcome.path${stretch}Why`)}</p>
        </li>
      ))}
    </ol>
  )
}
