import { Acts, ButtonLink } from '../../parts/Button.tsx'
import { Go } from '../../parts/Go.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { Status } from '../../parts/Status.tsx'
import { type Task, TaskList } from '../../parts/TaskList.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { answerAddress, type Home, type HomeTask } from './company.ts'
import { useText } from './useText.ts'

/** One ordered list of what to do, its first thing as the page's one button. */
export function HomeTasks({ home }: { readonly home: Home }) {
  const t = useWords()
  const forms = useForms()
  const taskOf = useTasks()
  const shown = shortened(home.tasks)
  const tasks = shown.map(taskOf)
  const more = home.tasks.length - shown.length
  const first = tasks.find((task) => task.to !== undefined)
  return (
    <>
      <Heading>{t('apply.tasks.title')}</Heading>
      {tasks.length === 0 ? (
        <p className="soft" style={{ marginTop: 16 }}>
          {t('apply.tasks.none')}
        </p>
      ) : (
        <TaskList tasks={tasks} />
      )}
      {more > 0 ? (
        <p className="sm soft" style={{ marginTop: 12 }}>
          {t('apply.tasks.more', { count: more, number: forms.number(more) })}
        </p>
      ) : null}
      <Acts>
        {first?.to ? (
          <ButtonLink to={first.to}>{t(`apply.task.${shown[tasks.indexOf(first)]?.kind}.act`)}</ButtonLink>
        ) : null}
        <HomeLinks home={home} />
      </Acts>
    </>
  )
}

/** Steps that the company may take besides the one its list ends in. */
const stepsAside: readonly string[] = ['openRenewal', 'appeal']

function HomeLinks({ home }: { readonly home: Home }) {
  const t = useWords()
  const { unreadLetters, certificate } = home.counts
  const ended = ['refused', 'withdrawn', 'expired', 'revoked'].includes(home.case.state)
  return (
    <>
      {unreadLetters > 0 ? <Go to="/acuses">{t('apply.home.toLetters', { count: unreadLetters })}</Go> : null}
      {certificate?.state === 'valid' ? (
        <Go to={`/verificar/${certificate.publicId}`}>{t('apply.home.toCertificate')}</Go>
      ) : null}
      {home.steps
        .filter((one) => one.allowed && stepsAside.includes(one.step))
        .map((one) => (
          <Go key={one.step} to={`/presentar?tramite=${one.step}`}>
            {t(`step.${one.step}`)}
          </Go>
        ))}
      {ended ? <Go to="/solicitar?otra=si">{t('apply.home.again')}</Go> : null}
    </>
  )
}

const shownStandards = 5

/** A draft's first standards; the table below has them all. What came back is always shown whole. */
const shortened = (tasks: readonly HomeTask[]): readonly HomeTask[] => {
  const missing = tasks.filter((task) => task.kind === 'missing')
  const hidden = new Set(missing.length > shownStandards + 1 ? missing.slice(shownStandards) : [])
  return tasks.filter((task) => !hidden.has(task))
}

/** How each kind of thing to do is worded, and where it is done. */
const useTasks = () => {
  const t = useWords()
  const forms = useForms()
  const say = useText()
  const countOf = (task: HomeTask) => ({ count: task.count ?? 0, number: forms.number(task.count ?? 0) })
  const siteOf = (task: HomeTask) => task.site?.name ?? ''
  const returned = (task: HomeTask): Task => ({
    key: `${task.criterion?.id} ${task.site?.id}`,
    number: task.criterion?.number ?? '',
    title: task.criterion ? say(task.criterion.asks) : '',
    to: answerAddress(task.standard?.id ?? '', task.site?.id, task.criterion?.id),
    why: t('apply.task.returned.why', { site: siteOf(task), reason: task.reason ?? '' }),
    status: <Status of="answerReturned" />,
  })
  const missing = (task: HomeTask): Task => ({
    key: `missing ${task.standard?.id}`,
    number: task.standard?.number ?? '',
    title: task.standard ? say(task.standard.title) : '',
    to: answerAddress(task.standard?.id ?? '', task.site?.id),
    why: t('apply.task.missing.why', { site: siteOf(task) }),
    status: <Status of="unanswered">{t('apply.task.missing.left', countOf(task))}</Status>,
  })
  const submit = (task: HomeTask): Task => ({
    key: 'submit',
    title: t(`step.${task.step}`),
    why: t(task.locked ? 'apply.task.submit.locked' : 'apply.task.submit.why'),
    ...(task.locked ? { status: <Status of="locked" /> } : { to: '/presentar' }),
  })
  const findings = (task: HomeTask): Task => ({
    key: 'findings',
    title: t('apply.task.findings.title', countOf(task)),
    to: '/respuestas',
  })
  const beginning = (task: HomeTask): Task => ({
    key: task.kind,
    title: t(`apply.task.${task.kind}.title`),
    to: task.kind === 'noSite' ? '/empresa?sitio=nuevo' : '/empresa?editar=datos',
    why: t(`apply.task.${task.kind}.why`),
  })
  const wordings = { returned, missing, submit, findings, noSite: beginning, noTypes: beginning }
  return (task: HomeTask): Task => wordings[task.kind](task)
}
