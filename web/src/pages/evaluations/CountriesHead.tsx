import type { ReactNode } from 'react'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'

/** How a page of several countries begins: that it is invented, if it is, its one number, and its fact as title. */
export function CountriesHead(props: {
  /** Undefined while it is on its way. */
  readonly of: { readonly countries: readonly { readonly demonstration: boolean }[] } | undefined
  readonly many: number | undefined
  /** The word beneath the number, and the page's own name and lead. */
  readonly word: string
  readonly page: string
  readonly lead: string
  readonly over?: ReactNode
  readonly children: string
}) {
  const t = useWords()
  const forms = useForms()
  const { of, many } = props
  return (
    <>
      {of?.countries.some(({ demonstration }) => demonstration) ? (
        <Band tone="heed">{t('evaluation.inventedBand')}</Band>
      ) : null}
      <Row first margin={many === undefined ? null : <Big of={forms.number(many)}>{props.word}</Big>}>
        <PageTitle short={props.page} over={props.over} lead={props.lead}>
          {many === undefined ? props.page : props.children}
        </PageTitle>
      </Row>
    </>
  )
}
