import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { orThrow, refusalIn } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Folds, TreeShown } from './FrameworkTree.tsx'
import { type BranchTold, frameworksDoor, longestTitle, type TreeNode } from './frameworks.ts'
import { NodeDetail } from './NodeDetail.tsx'

interface BranchProps {
  readonly of: TreeShown
  readonly folds: Folds
  readonly under: string | undefined
}

/** What stands right under a node, two hundred at a time. */
export function Branch({ of, folds, under }: BranchProps) {
  const t = useWords()
  const forms = useForms()
  const found = useBranch(of, under)
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  const total = found.data?.pages[0]?.total ?? 0
  // The way to a node that was asked for may lead over a later page.
  const next = folds.way[under === undefined ? 0 : folds.way.indexOf(under) + 1]
  const lacks =
    next !== undefined &&
    (under === undefined || folds.way.includes(under)) &&
    !items.some(({ urn }) => urn === next)
  const { hasNextPage, isFetching, fetchNextPage } = found
  useEffect(() => {
    if (lacks && hasNextPage && !isFetching) void fetchNextPage()
  }, [lacks, hasNextPage, isFetching, fetchNextPage])
  if (found.error) return <RefusalNotice of={refusalIn(found.error)} />
  if (!found.data) return <Skeleton rows={3} />
  return (
    <>
      <ul className={under === undefined ? 'tree' : undefined}>
        {items.map((node) => (
          <Node key={node.urn} of={of} folds={folds} node={node} />
        ))}
      </ul>
      {hasNextPage ? (
        <p className="treemore">
          <Button look="line" small busy={isFetching} onClick={() => void fetchNextPage()}>
            {t('frameworks.more', { count: items.length, of: forms.number(total) })}
          </Button>
        </p>
      ) : null}
    </>
  )
}

const useBranch = ({ library, nth, group, language }: TreeShown, under: string | undefined) => {
  const query = { framework: nth, under, group, language }
  return useInfiniteQuery({
    queryKey: [`${frameworksDoor}/{library}/tree`, library, query],
    queryFn: async ({ pageParam, signal }) =>
      orThrow(
        await api.get<BranchTold>(`${frameworksDoor}/{library}/tree`, {
          path: { library },
          query: { ...query, from: pageParam },
          signal,
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (_last, pages) => {
      const have = pages.reduce((sum, page) => sum + page.items.length, 0)
      return have < (pages[0]?.total ?? 0) ? have : undefined
    },
    staleTime: 300_000,
  })
}

function Node(props: { readonly of: TreeShown; readonly folds: Folds; readonly node: TreeNode }) {
  const t = useWords()
  const { of, folds, node } = props
  const here = useRef<HTMLButtonElement>(null)
  const isOpen = folds.isOpen(node.urn)
  const isWanted = of.wanted === node.urn
  useEffect(() => {
    if (!isWanted) return
    // After the router has put the page at its top.
    const later = setTimeout(() => {
      here.current?.focus({ preventScroll: true })
      here.current?.scrollIntoView({ block: 'center' })
    }, 50)
    return () => clearTimeout(later)
  }, [isWanted])
  const name = node.name || shortened(node.description)
  return (
    <li>
      <button
        ref={here}
        type="button"
        className={isWanted ? 'treenode found' : 'treenode'}
        aria-expanded={isOpen}
        onClick={() => folds.toggle(node.urn)}
      >
        <Icon name="chevron" />
        <span className="name" lang={of.language}>
          {node.refId ? <span className="ref num">{node.refId}</span> : null}
          {name}
        </span>
        <span className="what">
          {node.assessable ? <Assessed /> : null}
          {node.children > 0 ? ` ${t('frameworks.under', { count: node.children })}` : ''}
        </span>
      </button>
      {isOpen ? (
        <>
          <NodeDetail library={of.library} node={node} language={of.language} />
          {node.children > 0 ? <Branch of={of} folds={folds} under={node.urn} /> : null}
        </>
      ) : null}
    </li>
  )
}

function Assessed() {
  const t = useWords()
  return (
    <>
      <Icon name="tick" /> {t('frameworks.assessable')}
    </>
  )
}

const shortened = (text: string) =>
  text.length <= longestTitle ? text : `${text.slice(0, longestTitle).replace(/\s+\S*$/u, '')}…`
