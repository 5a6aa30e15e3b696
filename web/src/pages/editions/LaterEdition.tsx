import '../../look/editions.css'
import { Go } from '../../parts/Go.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { type EditionOffered, shortNameOf } from './editions.ts'

/** On a company's home: that answers wait for review, or that its case can move to a later edition. */
export function LaterEdition({ edition }: { readonly edition: EditionOffered }) {
  const t = useWords()
  if (edition.waiting > 0)
    return (
      <Notice tone="heed" title={t('edition.waiting', { count: edition.waiting })}>
        <p className="sm">
          <Go to="/edicion">{t('edition.toWaiting')}</Go>
        </p>
      </Notice>
    )
  if (!edition.later) return null
  return (
    <Notice
      tone="going"
      title={t('edition.offered', { name: shortNameOf(edition.later) })}
      todo={t('edition.offeredWhat', { name: shortNameOf(edition.now) })}
    >
      <p className="sm">
        <Go to="/edicion">{t('edition.toPreview')}</Go>
      </p>
    </Notice>
  )
}
