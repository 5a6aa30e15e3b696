import { useEffect, useState } from 'react'
import { useWords } from '../words/useWords.ts'

const widths = ['62%', '48%', '70%', '40%', '56%', '66%', '44%', '52%']

/** Rules where rows will stand, after 300 ms; sooner nothing, so that fast answers do not flicker. */
export function Skeleton({ rows = 4 }: { readonly rows?: number }) {
  const t = useWords()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <div className="skel">
      <span className="sr" role="status">
        {t('web.loading')}
      </span>
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          style={{ '--w': widths[row % widths.length] } as React.CSSProperties}
          aria-hidden="true"
        />
      ))}
    </div>
  )
}
