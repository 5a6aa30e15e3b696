import type { KeyboardEvent } from 'react'

const nodesIn = (tree: HTMLElement): readonly HTMLElement[] => [
  ...tree.querySelectorAll<HTMLElement>('.treenode'),
]

/** One node on, or back, from the one that has the focus; the first where none has. */
export const moveInTree = (tree: HTMLElement | null, by: 1 | -1): void => {
  if (!tree) return
  const nodes = nodesIn(tree)
  const at = nodes.findIndex((node) => node.contains(document.activeElement))
  const next = nodes[at === -1 ? 0 : Math.min(Math.max(at + by, 0), nodes.length - 1)]
  next?.focus()
}

/** Arrows move as in any tree: right unfolds and goes in, left folds and goes out. */
export const onTreeKey = (event: KeyboardEvent<HTMLElement>): void => {
  const node = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.treenode') : null
  if (!node || event.altKey || event.ctrlKey || event.metaKey) return
  const tree = event.currentTarget
  const isOpen = node.getAttribute('aria-expanded') === 'true'
  const acts: Readonly<Record<string, () => void>> = {
    ArrowDown: () => moveInTree(tree, 1),
    ArrowUp: () => moveInTree(tree, -1),
    ArrowRight: () => (isOpen ? moveInTree(tree, 1) : node.click()),
    ArrowLeft: () => (isOpen ? node.click() : outerOf(node)?.focus()),
    Home: () => nodesIn(tree)[0]?.focus(),
    End: () => nodesIn(tree).at(-1)?.focus(),
  }
  const act = acts[event.key]
  if (!act) return
  event.preventDefault()
  act()
}

const outerOf = (node: HTMLElement): HTMLElement | null | undefined =>
  node.closest('li')?.parentElement?.closest('li')?.querySelector<HTMLElement>(':scope > .treenode')
