import { useEffect } from 'react'
import { Row } from '../parts/Sheet.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { useWords, type WordKey } from '../words/useWords.ts'
import { words } from '../words/words.ts'

/** While a page's script is on its way. */
export function Waiting({ title }: { readonly title: WordKey }) {
  const t = useWords()
  // The words of a room arrive with its first page; until then the tab only says that it loads.
  const word = words.exists(title) ? t(title) : t('web.loading')
  useEffect(() => {
    document.title = `${word} · Aval`
  }, [word])
  return (
    <Row first>
      <h1 className="sr">{word}</h1>
      <Skeleton rows={5} />
    </Row>
  )
}
