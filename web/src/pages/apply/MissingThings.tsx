import { Heading } from '../../parts/Sheet.tsx'
import { Status } from '../../parts/Status.tsx'
import { type Task, TaskList } from '../../parts/TaskList.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { answerAddress, type MissingList, type MissingThing } from './company.ts'
import { useText } from './useText.ts'

/** Each thing that is missing, with the place where it is written; by site. */
export function MissingThings({ list }: { readonly list: MissingList }) {
  const t = useWords()
  const forms = useForms()
  const tasksOf = useTasksOf()
  const sites = new Map(list.missing.map((one) => [one.site?.id ?? '', one.site?.name ?? '']))
  return [...sites].map(([id, name]) => {
    const here = list.missing.filter((one) => (one.site?.id ?? '') === id)
    return (
      <section key={id} style={{ marginBottom: 40 }}>
        <Heading aside={t('apply.submit.count', { count: here.length, number: forms.number(here.length) })}>
          {name || t('apply.submit.first')}
        </Heading>
        <TaskList tasks={tasksOf(here)} />
      </section>
    )
  })
}

/** A standard that lacks more than so many answers at a site is one line: whoever opens it sees them all. */
const mostOfOne = 5

const useTasksOf = () => {
  const taskOf = useTaskOf()
  const standardTask = useStandardTask()
  return (missing: readonly MissingThing[]): readonly Task[] => {
    const standards = [...new Set(missing.map((one) => one.standardId))]
    return standards.flatMap((id) => {
      const here = missing.filter((one) => one.standardId === id)
      const returned = here.filter((one) => one.kind === 'returned')
      const open = here.filter((one) => one.kind !== 'returned')
      const first = open[0]
      const many = open.length > mostOfOne && first ? [standardTask(first, open.length)] : open.map(taskOf)
      return [...returned.map(taskOf), ...many]
    })
  }
}

const useStandardTask = () => {
  const t = useWords()
  const forms = useForms()
  const say = useText()
  return ({ standard, site }: MissingThing, count: number): Task => ({
    key: `all of ${standard?.id}`,
    number: standard?.number ?? '',
    title: standard ? say(standard.title) : '',
    to: answerAddress(standard?.id ?? '', site?.id),
    status: (
      <Status of="unanswered">{t('apply.task.missing.left', { count, number: forms.number(count) })}</Status>
    ),
  })
}

const useTaskOf = () => {
  const t = useWords()
  const say = useText()
  return (one: MissingThing): Task => {
    if (!one.criterion || !one.standardId || !one.site) return beginning(t, one.kind)
    return {
      key: `${one.site.id} ${one.criterion.id}`,
      number: one.criterion.number,
      title: say(one.criterion.asks),
      to: answerAddress(one.standardId, one.site.id, one.criterion.id),
      status: (
        <Status of={one.kind === 'returned' ? 'answerReturned' : 'unanswered'}>
          {t(`apply.missingKind.${one.kind}`)}
        </Status>
      ),
    }
  }
}

const beginning = (t: ReturnType<typeof useWords>, kind: MissingThing['kind']): Task => ({
  key: kind,
  title: t(kind === 'noSite' ? 'apply.task.noSite.title' : 'apply.task.noTypes.title'),
  to: kind === 'noSite' ? '/empresa?sitio=nuevo' : '/empresa?editar=datos',
})
