import { useForms } from '../words/useForms.ts'
import { useWords } from '../words/useWords.ts'
import { Go } from './Go.tsx'

/** Where the reader is in a long list, and the pages beside it. Nothing for a list of one page. */
export function Pages(props: {
  readonly page: number
  readonly perPage: number
  readonly total: number
  readonly to: (page: number) => string
}) {
  const t = useWords()
  const forms = useForms()
  const last = Math.max(1, Math.ceil(props.total / props.perPage))
  if (last === 1) return null
  const from = (props.page - 1) * props.perPage + 1
  const until = Math.min(props.page * props.perPage, props.total)
  return (
    <nav className="acts inline sm" style={{ marginTop: 16 }} aria-label={t('web.pages.label')}>
      <span className="soft num">
        {t('web.pages.shown', {
          from: forms.number(from),
          until: forms.number(until),
          total: forms.number(props.total),
        })}
      </span>
      {props.page > 1 ? <Go to={props.to(props.page - 1)}>{t('web.pages.before')}</Go> : null}
      {props.page < last ? <Go to={props.to(props.page + 1)}>{t('web.pages.next')}</Go> : null}
    </nav>
  )
}
