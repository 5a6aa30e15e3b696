import { useEffect, useState } from 'react'
import { useWords } from '../words/useWords.ts'

/** What takes longer than a second says what it is and for how long it has been at it. */
export function Working({ children }: { readonly children: string }) {
  const t = useWords()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const every = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(every)
  }, [])
  if (seconds === 0) return null
  return (
    <div className="working">
      <p className="sm" role="status">
        {children}
      </p>
      <progress aria-label={children} />
      <p className="xs dim num" aria-hidden="true">
        {t('frameworks.seconds', { count: seconds })}
      </p>
    </div>
  )
}
