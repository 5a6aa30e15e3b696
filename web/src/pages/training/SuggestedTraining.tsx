import { useFetched } from '../../api/useFetched.ts'
import { Go } from '../../parts/Go.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { type Text, useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'

interface Suggested {
  readonly gaps: number
  readonly modules: readonly {
    readonly id: string
    readonly title: Text
    readonly about: Text
    readonly hours: number
    readonly criteria: readonly { readonly number: string; readonly asks: Text }[]
    readonly workshops: readonly {
      readonly link: string
      readonly title: string
      readonly startsOn: string
      readonly place: string
      readonly mode: string
      readonly forSmallFirms: boolean
    }[]
  }[]
}

const MOST = 5

/** What teaches what is lacking: of the company itself, or of a case's findings. Nothing where nothing is lacking. */
export function SuggestedTraining({ caseId }: { readonly caseId?: string }) {
  const t = useWords()
  const found = useFetched<Suggested>(
    caseId === undefined ? '/api/v1/company/training' : '/api/v1/cases/{id}/training',
    caseId === undefined ? {} : { path: { id: caseId } },
  )
  const modules = found.data?.modules.slice(0, MOST) ?? []
  if (modules.length === 0) return null
  return (
    <>
      <Row>
        <Heading>{t('suggested.title')}</Heading>
        <p className="sm soft prose">
          {t(caseId === undefined ? 'suggested.own' : 'suggested.case', { count: found.data?.gaps ?? 0 })}
        </p>
      </Row>
      {modules.map((module) => (
        <Module key={module.id} of={module} />
      ))}
    </>
  )
}

function Module({ of }: { readonly of: Suggested['modules'][number] }) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  return (
    <Row margin={<span className="num">{of.criteria.map(({ number }) => number).join(', ')}</span>}>
      <p className="b6">{say(of.title)}</p>
      <p className="sm soft">
        {say(of.about)} {t('suggested.hours', { count: of.hours })}
      </p>
      {of.workshops.length === 0 ? <p className="sm">{t('suggested.noWorkshop')}</p> : null}
      <ul className="sm">
        {of.workshops.map(({ link, title, startsOn, place, mode }) => (
          <li key={link}>
            <Go to={`/taller/${link}`}>{title}</Go>, {forms.shortDay(startsOn)},{' '}
            {place || t(`training.mode.${mode}`)}
          </li>
        ))}
      </ul>
    </Row>
  )
}
