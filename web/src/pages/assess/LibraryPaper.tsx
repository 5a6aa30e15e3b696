import { Fragment } from 'react'
import { Go } from '../../parts/Go.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { answerAddress } from '../apply/company.ts'
import type { ServingPaper } from './EvidencePage.tsx'
import { PaperForm } from './PaperForm.tsx'
import { PaperRow } from './PaperRows.tsx'

/** A paper in the library: who sent it when, the answers it proves, and a way to name and date it. */
export function LibraryPaper(props: {
  readonly paper: ServingPaper
  readonly isOpen: boolean
  readonly endsSoon: boolean
}) {
  const t = useWords()
  const forms = useForms()
  const { paper } = props
  const sent = t('assess.library.sent', { name: paper.by, time: forms.moment(paper.at) })
  return (
    <>
      <PaperRow
        paper={paper}
        acts={
          <>
            {sent}
            {' · '}
            <Serves paper={paper} />
            {props.endsSoon ? <b className="heed toned"> {t('assess.library.endsSoon')}</b> : null}
            {props.isOpen ? null : (
              <>
                {' · '}
                <Go to={`/evidencias?editar=${paper.id}`}>{t('assess.library.edit')}</Go>
              </>
            )}
          </>
        }
      />
      {props.isOpen ? (
        <li>
          <PaperForm paper={paper} />
        </li>
      ) : null}
    </>
  )
}

const shownPlaces = 6

function Serves({ paper }: { readonly paper: ServingPaper }) {
  const t = useWords()
  const { serves } = paper
  if (serves.length === 0) return <span>{t('assess.library.servesNone')}</span>
  return (
    <>
      {t('assess.library.serves')}{' '}
      {serves.slice(0, shownPlaces).map((one, place) => (
        <Fragment key={`${one.siteId} ${one.criterionId}`}>
          {place > 0 ? ', ' : ''}
          <Go to={answerAddress(one.standardId, one.siteId, one.criterionId)}>
            {one.number} {one.site}
          </Go>
        </Fragment>
      ))}
      {serves.length > shownPlaces
        ? ` ${t('assess.library.more', { count: serves.length - shownPlaces })}`
        : null}
    </>
  )
}
