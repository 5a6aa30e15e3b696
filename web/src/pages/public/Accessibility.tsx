import { useWords } from '../../words/useWords.ts'
import { Prose } from './Prose.tsx'

const done = [1, 2, 3, 4, 5] as const
const known = [1, 2] as const

export function Accessibility() {
  const t = useWords()
  return (
    <Prose
      tab={t('web.page.accessibility')}
      title={t('web.a11y.title')}
      lead={t('web.a11y.lead')}
      passages={[
        {
          title: t('web.a11y.doneTitle'),
          text: (
            <ul>
              {done.map((item) => (
                <li key={item}>{t(`web.a11y.done${item}`)}</li>
              ))}
            </ul>
          ),
        },
        {
          title: t('web.a11y.knownTitle'),
          text: (
            <ul>
              {known.map((item) => (
                <li key={item}>{t(`web.a11y.known${item}`)}</li>
              ))}
            </ul>
          ),
        },
        { title: t('web.a11y.tellTitle'), text: <p>{t('web.a11y.tell')}</p> },
      ]}
    />
  )
}
