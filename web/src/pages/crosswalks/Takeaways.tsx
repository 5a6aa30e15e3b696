import { TextButton } from '../../parts/Button.tsx'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import type { Crosswalk } from './crosswalks.ts'

/** The crosswalk to take away: for a spreadsheet, for a machine, for the repository, on paper. */
export function Takeaways({ of: { from, to, made } }: { readonly of: Crosswalk }) {
  const t = useWords()
  const language = useLanguage()
  const door = `/api/v1/crosswalks/${from.id}/${to.id}`
  const files = [
    ['Excel', `${door}/file?as=xlsx&language=${language}`],
    ['CSV', `${door}/file?as=csv&language=${language}`],
    ['JSON', door],
    ...(made === 'judged' ? [['YAML', `${door}/file?as=yaml`] as const] : []),
  ] as const
  return (
    <p className="takeaways noprint">
      <span className="soft">{t('cruces.take')}</span>
      {files.map(([name, address]) => (
        <a key={name} href={address} download={name === 'JSON' ? `${from.id}--${to.id}.json` : true}>
          {name}
        </a>
      ))}
      <TextButton onClick={() => window.print()}>{t('cruces.print')}</TextButton>
    </p>
  )
}
