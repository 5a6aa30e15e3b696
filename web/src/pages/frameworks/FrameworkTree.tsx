import { useMemo, useRef, useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { TextButton } from '../../parts/Button.tsx'
import { useKey } from '../../parts/useKey.ts'
import { useWords } from '../../words/useWords.ts'
import { Branch } from './Branch.tsx'
import { frameworksDoor, type NodeTold } from './frameworks.ts'
import { moveInTree, onTreeKey } from './treeKeys.ts'

export interface TreeShown {
  readonly library: string
  readonly nth: number
  readonly group: string | undefined
  readonly language: string
  /** The URN of a node that the address asks for. */
  readonly wanted: string | undefined
  readonly name: string
}

/** Which nodes are unfolded, and the way down to the one that was asked for. */
export interface Folds {
  readonly isOpen: (urn: string) => boolean
  readonly toggle: (urn: string) => void
  readonly way: readonly string[]
}

/** The framework, unfolded branch by branch: each is asked for when somebody opens it. */
export function FrameworkTree(props: TreeShown) {
  const t = useWords()
  const tree = useRef<HTMLDivElement>(null)
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const { library, wanted } = props
  const found = useFetched<NodeTold>(
    `${frameworksDoor}/{library}/node`,
    { path: { library }, query: { urn: wanted ?? '' } },
    wanted !== undefined,
  )
  const way = useMemo(
    () => (wanted !== undefined && found.data ? [...found.data.path, wanted] : []),
    [wanted, found.data],
  )
  // What the address asks for is open unless somebody folded it, and everything else is not.
  const folds: Folds = {
    isOpen: (urn) => way.includes(urn) !== turned.has(urn),
    toggle: (urn) =>
      setTurned((before) => {
        const next = new Set(before)
        if (!next.delete(urn)) next.add(urn)
        return next
      }),
    way,
  }
  useKey('j', () => moveInTree(tree.current, 1))
  useKey('k', () => moveInTree(tree.current, -1))
  return (
    <section aria-label={props.name} ref={tree} onKeyDown={onTreeKey} style={{ marginTop: 20 }}>
      <p className="xs soft noprint">
        {t('frameworks.keys')}{' '}
        {turned.size > 0 ? (
          <TextButton onClick={() => setTurned(new Set(way))}>{t('frameworks.foldAll')}</TextButton>
        ) : null}
      </p>
      <Branch of={props} folds={folds} under={undefined} />
    </section>
  )
}
