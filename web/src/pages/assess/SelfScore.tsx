import { Heading, Row, Two } from '../../parts/Sheet.tsx'
import { Status } from '../../parts/Status.tsx'
import { TaskList } from '../../parts/TaskList.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { answerAddress, type MissingList } from '../apply/company.ts'
import { useText } from '../apply/useText.ts'

const shownGaps = 12

/** The company's own score, out of a hundred and said why; and what it had best mend first. For the company alone. */
export function SelfScore({ list }: { readonly list: MissingList }) {
  const t = useWords()
  const forms = useForms()
  const { score } = list
  return (
    <Row
      margin={
        <>
          <span className="big">
            {forms.number(score.points, 1)}
            <small> {t('assess.score.outOf')}</small>
          </span>
          {t('assess.score.own')}
        </>
      }
    >
      <Two
        aside={
          <>
            <Heading>{t('assess.score.why')}</Heading>
            <ul className="lines sm">
              {score.because.map((one) => (
                <li key={one.indicator}>
                  <b className="num">{forms.number(one.points, 1).replace('-', '−')}</b>{' '}
                  {t(`${one.indicator}` as `a.${string}`, one.evidence)}
                </li>
              ))}
            </ul>
            <p className="xs dim" style={{ marginTop: 12 }}>
              {t('assess.score.alone')}
            </p>
          </>
        }
      >
        <Gaps list={list} />
      </Two>
    </Row>
  )
}

function Gaps({ list }: { readonly list: MissingList }) {
  const t = useWords()
  const forms = useForms()
  const say = useText()
  const gaps = list.gaps.slice(0, shownGaps)
  return (
    <>
      <Heading
        aside={t('assess.gaps.count', { count: list.gaps.length, number: forms.number(list.gaps.length) })}
      >
        {t('assess.gaps.title')}
      </Heading>
      {gaps.length === 0 ? (
        <p className="soft" style={{ marginTop: 16 }}>
          {t('assess.gaps.none')}
        </p>
      ) : (
        <TaskList
          tasks={gaps.map((gap) => ({
            key: `${gap.site?.id} ${gap.criterion?.id}`,
            number: gap.criterion?.number ?? '',
            title: gap.criterion ? say(gap.criterion.asks) : '',
            to: answerAddress(gap.standardId ?? '', gap.site?.id, gap.criterion?.id),
            why: [gap.site?.name, ...gap.parts.map((part) => say(part.asks))].filter(Boolean).join(' · '),
            status: (
              <Status of={gap.because === 'unproven' ? 'unanswered' : gap.because}>
                {t(`assessment.gap.${gap.because}`)}
              </Status>
            ),
          }))}
        />
      )}
    </>
  )
}
