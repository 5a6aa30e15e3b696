import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Button, TextButton } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useOffices } from '../house/useOffices.ts'
import { PostForm } from './PostForm.tsx'
import { type BorderPost, type BorderPosts, modeWord, postsDoor, type Scanner } from './posts.ts'
import { Rates } from './Rates.tsx'
import { ScannerForm } from './ScannerForm.tsx'
import '../../look/border.css'

/** What is open to be changed: a post, a scanner of one, or nothing. */
type Opened = { readonly post?: BorderPost; readonly scannerOf?: BorderPost; readonly scanner?: Scanner }

/** What stands where, and how much can it look at in an hour? */
export function Posts() {
  const t = useWords()
  const forms = useForms()
  const found = useFetched<BorderPosts>(postsDoor)
  const roles = useSession()?.roles ?? []
  const mayChange = roles.includes('programmeManager') || roles.includes('systemAdministrator')
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  const done = async () => {
    await queries.invalidateQueries({ queryKey: [postsDoor] })
    close()
  }
  const posts = found.data?.posts
  return (
    <>
      <Row
        first
        margin={
          posts ? <Big of={forms.number(posts.length)}>{t('posts.word', { count: posts.length })}</Big> : null
        }
      >
        <PageTitle short={t('posts.page')} lead={t('posts.lead')}>
          {posts ? t('posts.title', { count: posts.length }) : t('posts.page')}
        </PageTitle>
      </Row>
      {opened ? (
        <Row>
          {opened.scannerOf ? (
            <ScannerForm post={opened.scannerOf} scanner={opened.scanner} onDone={done} onCancel={close} />
          ) : (
            <PostForm post={opened.post} onDone={done} onCancel={close} />
          )}
        </Row>
      ) : null}
      <Row>
        <Fetched of={found} rows={4}>
          {(data) => (
            <>
              {data.posts.length === 0 ? <Empty title={t('posts.none')} why={t('posts.noneWhy')} /> : null}
              {data.posts.map((post) => (
                <Post key={post.id} of={post} mayChange={mayChange} onOpen={setOpened} />
              ))}
            </>
          )}
        </Fetched>
        {mayChange && !opened ? (
          <div className="acts" style={{ marginTop: 20 }}>
            <Button icon="plus" onClick={() => setOpened({})}>
              {t('posts.addPost')}
            </Button>
          </div>
        ) : null}
      </Row>
      {found.data ? (
        <Row>
          <Rates of={found.data} mayChange={mayChange} onDone={done} />
        </Row>
      ) : null}
    </>
  )
}

function Post(props: {
  readonly of: BorderPost
  readonly mayChange: boolean
  readonly onOpen: (opened: Opened) => void
}) {
  const t = useWords()
  const forms = useForms()
  const { placeOf } = useOffices()
  const { of: post, mayChange, onOpen } = props
  const service = useService()
  return (
    <section className="post" aria-label={post.name}>
      <Heading aside={`${placeOf(post.officeId)} · ${post.country}`}>{post.name}</Heading>
      <p className="sm">
        {t('posts.told', {
          hand: forms.number(post.handPerHour, 2),
          hours: forms.number(post.opensHours),
          modes: post.modes.map((mode) => t(modeWord(mode))).join(', '),
        })}{' '}
        {post.preclearance ? t('posts.isPreclearance') : null} {service(post)}{' '}
        {post.demonstration ? <Invented /> : null}
      </p>
      {post.scanners.length > 0 ? (
        <ul className="sm">
          {post.scanners.map((scanner) => (
            <li key={scanner.id}>
              {scanner.name}: {t('posts.scannerTold', { perHour: forms.number(scanner.perHour, 2) })}{' '}
              {service(scanner)} {scanner.demonstration && !post.demonstration ? <Invented /> : null}{' '}
              {mayChange ? (
                <TextButton onClick={() => onOpen({ scannerOf: post, scanner })}>
                  {t('posts.changeOne', { name: scanner.name })}
                </TextButton>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="sm soft">{t('posts.noScanners')}</p>
      )}
      {mayChange ? (
        <div className="acts">
          <Button look="line" small onClick={() => onOpen({ post })}>
            {t('posts.changeOne', { name: post.name })}
          </Button>
          <Button look="line" small onClick={() => onOpen({ scannerOf: post })}>
            {t('posts.addScannerAt', { name: post.name })}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

function Invented() {
  const t = useWords()
  return <span className="soft">{t('border.invented')}</span>
}

const useService = () => {
  const t = useWords()
  const forms = useForms()
  return ({
    inServiceFrom: from,
    inServiceUntil: until,
  }: Pick<Scanner, 'inServiceFrom' | 'inServiceUntil'>) =>
    until
      ? t('posts.serviceUntil', { from: forms.day(from), until: forms.day(until) })
      : t('posts.serviceFrom', { from: forms.day(from) })
}
