import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Button } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords, type Words } from '../../words/useWords.ts'
import { ChooseNotices } from './ChooseNotices.tsx'
import { DeskTabs } from './DeskTabs.tsx'
import { type NewsItem, type NewsList, newsAddress, newsWords } from './news.ts'
import '../../look/desk.css'

/** What happened since I last looked? */
export function News() {
  const t = useWords()
  const found = useFetched<NewsList>(newsAddress)
  return (
    <>
      <Row first>
        <PageTitle short={t('desk.page.news')} lead={<Go to="/novedades#avisarme">{t('choices.title')}</Go>}>
          {titleOf(t, found.data)}
        </PageTitle>
        <DeskTabs current="novedades" />
      </Row>
      <Fetched of={found} rows={8}>
        {(data) => <Everything data={data} />}
      </Fetched>
      <ChooseNotices />
    </>
  )
}

const titleOf = (t: Words, data: NewsList | undefined) => {
  if (!data) return t('desk.page.news')
  return data.unread > 0 ? t('news.title', { count: data.unread }) : t('news.titleNone')
}

const markRead = async (ids?: readonly string[]) => {
  const answer = await api.post(`${newsAddress}/read`, ids ? { ids } : {})
  if (answer.ok) await queries.invalidateQueries({ queryKey: [newsAddress] })
  return answer
}

function Everything({ data }: { readonly data: NewsList }) {
  const t = useWords()
  const forms = useForms()
  const [refusal, setRefusal] = useState<Refusal>()
  const all = async () => {
    const answer = await markRead()
    setRefusal(answer.ok ? undefined : answer.error)
  }
  const unread = data.items.filter(({ readAt }) => readAt === null)
  const before = data.items.filter(({ readAt }) => readAt !== null)
  if (data.items.length === 0)
    return (
      <Row>
        <Empty title={t('news.none')} why={t('news.noneWhy')} />
      </Row>
    )
  return (
    <>
      {unread.length > 0 ? (
        <Row margin={<Big of={forms.number(data.unread)}>{t('news.word', { count: data.unread })}</Big>}>
          <Heading>{t('news.unread')}</Heading>
          <List items={unread} />
          <RefusalNotice of={refusal} />
          <div className="acts" style={{ marginTop: 16 }}>
            <Button look="line" icon="twoTicks" onClick={() => void all()}>
              {t('news.markAll')}
            </Button>
          </div>
        </Row>
      ) : null}
      {before.length > 0 ? (
        <Row>
          <Heading>{t('news.before')}</Heading>
          <List items={before} />
        </Row>
      ) : null}
    </>
  )
}

function List({ items }: { readonly items: readonly NewsItem[] }) {
  return (
    <ul className="news">
      {items.map((item) => (
        <Line key={item.id} item={item} />
      ))}
    </ul>
  )
}

function Line({ item }: { readonly item: NewsItem }) {
  const t = useWords()
  const forms = useForms()
  const session = useSession()
  const language = useLanguage()
  const { icon, to, part, place: everybodys } = newsWords(item, language)
  const number = item.detail.number
  const offices = number ? `/casos/${number}${part}` : (session?.home ?? '/')
  const place = everybodys ?? (session?.side === 'company' ? to : offices)
  return (
    <li>
      <div>
        <Standing tone={item.readAt ? 'idle' : icon === 'warning' ? 'halt' : 'stamp'} icon={icon}>
          <Go to={place} onClick={() => void (item.readAt ? undefined : markRead([item.id]))}>
            {sentenceOf(t, forms.day, item, language)}
          </Go>
        </Standing>
        <p className="sm soft">
          {[number, session?.side === 'company' ? '' : item.company].filter(Boolean).join(' · ')}
        </p>
      </div>
      <span className="sm soft num nb">{forms.moment(item.at)}</span>
    </li>
  )
}

const sentenceOf = (
  t: Words,
  day: (text: string) => string,
  item: NewsItem,
  language: 'es' | 'en',
): string => {
  const { key, values, words } = newsWords(item, language)
  const said = Object.fromEntries(Object.entries(words).map(([name, word]) => [name, t(word)]))
  return t(key, { ...values, ...said, day: values.day ? day(values.day) : '' })
}
